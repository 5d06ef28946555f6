import { expect, it } from 'vitest';
import { findProgram } from '../electron/files/findProgram';
import { canPrint } from './canPrint';
import { checkPrintedPages } from './printedPages';
import { printTable } from './printTable';

const canMeasure = canPrint && findProgram('pdftotext') !== undefined;
if (!canMeasure)
  process.stdout.write('Not measured: printed pages. There is no Chromium, or no pdftotext.\n\n');

it.skipIf(!canMeasure)(
  'no printed page is left empty, and none has a few lines alone',
  async () => {
    const { passed, total, pages, failures } = await checkPrintedPages();
    printTable('Printed reports, by pdftotext', [
      ['', 'pages', 'without a fault', 'of'],
      ['PDFs', String(pages), String(passed), String(total)],
    ]);
    expect(pages).toBeGreaterThan(400);
    expect(failures).toEqual([]);
  },
);
