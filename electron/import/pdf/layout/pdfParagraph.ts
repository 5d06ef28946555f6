import type { PdfLine } from '../page/pdfWord';
import type { PdfPicture } from '../pictures/takePictures';

/** Lines that belong together, and what they are; a picture has none. */
export type PdfParagraph = {
  /** Where it begins, from 1. */
  readonly page: number;
  readonly lines: readonly PdfLine[];
  /** Indexes of lines after which the page breaks the line on purpose. */
  readonly breaks: ReadonlySet<number>;
  /** True for text at the foot of a page, apart from the rest and smaller. */
  readonly footnote: boolean;
  /** True for text that stands beside that of its page. */
  readonly aside?: boolean;
} & (
  | { readonly kind: 'text' }
  | { readonly kind: 'heading'; readonly size: number; readonly bold: boolean }
  | { readonly kind: 'item'; readonly marker: ListMarker; readonly x: number }
  | {
      readonly kind: 'row';
      readonly cells: readonly (readonly PdfLine[])[];
      readonly header: boolean;
    }
  | { readonly kind: 'picture'; readonly picture: PdfPicture }
);

/** What stands before the text of a list item; how many characters of the line it takes. */
export interface ListMarker {
  readonly kind: 'bullet' | 'ordered';
  readonly number?: number;
  /** The sign itself. */
  readonly sign: string;
}
