import { afterAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../electron/files/findProgram';
import { printTable } from '../printTable';
import { canPrint } from './canPrint';
import { checkPrintedPages, PRINTS } from './printedPages';

const canMeasure = canPrint && findProgram('pdftotext') !== undefined;
if (!canMeasure)
  process.stdout.write('Not measured: printed pages. There is no Chromium, or no pdftotext.\n\n');

describe.skipIf(!canMeasure)(
  'no printed page is left empty, and none has a few lines alone',
  () => {
    const counted: number[] = [];

    it.each(PRINTS)('for the $profile: $claims claims, $writing, $paper', async (print) => {
      const { pages, fault } = await checkPrintedPages(print);
      expect(fault).toBeUndefined();
      counted.push(pages);
    });

    afterAll(() => {
      const pages = counted.reduce((sum, each) => sum + each, 0);
      printTable('Printed reports, by pdftotext', [
        ['', 'pages', 'without a fault', 'of'],
        ['PDFs', String(pages), String(counted.length), String(PRINTS.length)],
      ]);
    });
  },
);
