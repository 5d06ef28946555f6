import type { ImportedArticle } from '../../../../shared/article/importResult';
import { articleOf } from '../../testing/testImport';
import { column, type PdfDouble, pdfFile } from './pdfDouble';

export const STORY =
  'The harbour of Westmere opened again on Monday after eleven days of storm, the harbour office said in a statement that was read to the council.';

/** The article read from a PDF that is to be read; throws where it is refused. */
export function readPdf(double: PdfDouble, name = 'harbour.pdf'): Promise<ImportedArticle> {
  return articleOf({ name, bytes: pdfFile(double) });
}

/** A paragraph of a page, its first line at `y` points from the bottom. */
export function paragraphAt(y: number, text: string, indent = 0, letters = 60): string {
  return column({ x: 60, y, text, letters, indent });
}
