import type { LaidOut } from './layout/layOutPages';
import type { GlyphCounts } from './page/glyphText';
import type { ReadPages } from './page/readPages';

/** A share of unknown letters above which the text as a whole is doubtful. */
const MANY_UNKNOWN = 0.02;
/** Letters of fonts with their own numbers that it takes to judge them. */
const FEWEST_NUMBERED = 50;
/** Where fewer of them are small letters or figures, numbers were taken for letters. */
const LEAST_PLAIN = 0.25;
const MOST_NAMED = 12;

/** Plain sentences: what may not be as the pages show it. */
export function pdfWarnings(read: ReadPages, laidOut: LaidOut, isWhole: boolean): string[] {
  const warnings: string[] = [];
  if (!isWhole) {
    warnings.push(
      'The end of this PDF is missing; it was not copied or downloaded whole. What could be read of it is here.',
    );
  }
  if (read.unreadPages.length > 0) {
    warnings.push(
      `${pageWords(read.unreadPages)} could not be read and ${isOrAre(read.unreadPages)} missing here.`,
    );
  }
  if (read.picturePages.length > 0) {
    warnings.push(
      `${pageWords(read.picturePages)} ${isOrAre(read.picturePages)} a picture without text, as a scanner makes it, and missing here. Run text recognition (OCR) on the PDF to read all of it.`,
    );
  }
  if (read.recognisedPages.length > 0) {
    warnings.push(
      `The text of ${pageWords(read.recognisedPages).toLowerCase()} was recognised in a picture by a machine; letters and figures may differ from what the page shows.`,
    );
  }
  if (laidOut.doubtfulPages.length > 0) {
    warnings.push(
      `It is not sure in what order ${pageWords(laidOut.doubtfulPages).toLowerCase()} ${isOrAre(laidOut.doubtfulPages)} read: text stands side by side there. Compare the order with the page.`,
    );
  }
  const doubt = letterWarning(read.counts);
  if (doubt !== undefined) warnings.push(doubt);
  if (laidOut.hasRightToLeft) {
    warnings.push(
      'A PDF keeps right-to-left text in the order in which it is seen; its order was rebuilt. Compare numbers and words in other scripts with the page.',
    );
  }
  if (laidOut.footnotes > 0) {
    warnings.push(
      `${laidOut.footnotes === 1 ? 'One footnote stands' : `${laidOut.footnotes} footnotes stand`} after the paragraphs of ${laidOut.footnotes === 1 ? 'its page' : 'their pages'}.`,
    );
  }
  return warnings;
}

function letterWarning(pages: readonly GlyphCounts[]): string | undefined {
  const sum = (of: keyof GlyphCounts) => pages.reduce((total, counts) => total + counts[of], 0);
  const unreadable = sum('unreadable');
  if (unreadable > sum('letters') * MANY_UNKNOWN) {
    return 'This PDF does not say what many of its letters mean; they are shown as �, and others may be wrong. Compare the text with the page before you quote it.';
  }
  const numbered = sum('numbered');
  const isShifted = numbered >= FEWEST_NUMBERED && sum('plain') < numbered * LEAST_PLAIN;
  if (sum('odd') > 0 || isShifted) {
    return 'What this PDF says its letters mean is not likely, so the text may differ from the page. Compare it before you quote it.';
  }
  if (unreadable === 0) return undefined;
  return unreadable === 1
    ? 'One letter of a font that does not say what its letters mean is shown as �.'
    : `${unreadable.toLocaleString('en')} letters of fonts that do not say what their letters mean are shown as �.`;
}

function pageWords(pages: readonly number[]): string {
  if (pages.length === 1) return `Page ${pages[0]}`;
  const named = pages.slice(0, MOST_NAMED);
  const rest = pages.length - named.length;
  const last = rest > 0 ? `${rest} more` : named.pop();
  return `Pages ${named.join(', ')} and ${last}`;
}

function isOrAre(pages: readonly number[]): string {
  return pages.length === 1 ? 'is' : 'are';
}
