import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentTally } from '../blocks/documentTally';
import type { OfficeProperties } from '../office/officeArticle';

/** What the file says about itself. */
export interface PdfInformation {
  readonly properties: OfficeProperties;
  /** True if it holds a form of the kind that is no page (XFA). */
  readonly hasXfa: boolean;
}

/** Title, author and dates as the file gives them; a file without them gives nothing. */
export async function pdfInformation(document: PDFDocumentProxy): Promise<PdfInformation> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const textOf = (key: string): string | undefined => {
    const value: unknown = Reflect.get(info, key);
    return typeof value === 'string' ? value.replaceAll('\0', '') : undefined;
  };
  return {
    properties: {
      title: textOf('Title'),
      creator: textOf('Author'),
      language: textOf('Language'),
      created: readPdfDate(textOf('CreationDate')),
      modified: readPdfDate(textOf('ModDate')),
    },
    hasXfa: Reflect.get(info, 'IsXFAPresent') === true,
  };
}

/** Counts what a PDF holds besides pages: nothing of it is opened or run. */
export async function countPdfThings(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  tally: DocumentTally,
): Promise<void> {
  // A list that cannot be read still says that there is one.
  const attached = await document.getAttachments().then(
    (files) => files?.size ?? 0,
    () => 1,
  );
  for (let count = attached; count > 0; count -= 1) tally.thing('attached files');
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasActions = await document.hasJSActions().catch(() => true);
  if (hasActions || source.includes('/JavaScript')) {
    tally.thing('scripts, which were not run');
  }
  if (source.includes('/Launch')) tally.thing('orders to start programs, which were not followed');
}

/** `D:20210303…` as `2021-03-03`. */
function readPdfDate(text: string | undefined): string | undefined {
  const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(text ?? '');
  return date ? `${date[1]}-${date[2]}-${date[3]}` : undefined;
}
