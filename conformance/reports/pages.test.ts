import { describe, expect, it } from 'vitest';
import { findProgram } from '../../electron/files/findProgram';
import { printTable } from '../printTable';
import type { Row } from '../row';
import { canPrint } from './canPrint';
import { checkPages, checkPdfs } from './pages';

const canCheckPdf = canPrint && findProgram('qpdf') !== undefined;
if (!canCheckPdf) process.stdout.write('Not checked: PDFs. There is no Chromium, or no qpdf.\n\n');

function printed({ name, passed, total }: Row): void {
  printTable('Reports, by html-validate and qpdf', [
    ['', 'without a fault', 'of'],
    [name, String(passed), String(total)],
  ]);
}

describe('reports to be read in a browser or on paper', () => {
  it('are HTML to a checker', async () => {
    const row = await checkPages();
    printed(row);
    expect(row.total).toBeGreaterThan(20);
    expect(row.failures).toEqual([]);
  });

  it.skipIf(!canCheckPdf)('are PDF to qpdf', async () => {
    const row = await checkPdfs();
    printed(row);
    expect(row.total).toBe(4);
    expect(row.failures).toEqual([]);
  });
});
