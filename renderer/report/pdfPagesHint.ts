/** What takes room in a report. */
interface Amounts {
  readonly words: number;
  readonly claims: number;
  /** Of all claims together. */
  readonly evidence: number;
}

/** Measured on printed reports: words beside their margin notes, entries of claims, rows of evidence. */
const WORDS_ON_A_PAGE = 200;
const PAGES_OF_A_CLAIM = 0.1;
const PAGES_OF_EVIDENCE = 0.06;

/** As many as are printed within a minute or two, and as a browser's memory is sure to hold. */
const QUICK_PAGES = 150;
const SURE_PAGES = 500;

/** What to know before a long report is printed; undefined where it is printed in no time. */
export function pdfPagesHint({ words, claims, evidence }: Amounts): string | undefined {
  const pages = words / WORDS_ON_A_PAGE + claims * PAGES_OF_A_CLAIM + evidence * PAGES_OF_EVIDENCE;
  if (pages < QUICK_PAGES) return undefined;
  const about = `About ${(Math.round(pages / 50) * 50).toLocaleString('en')} pages`;
  return pages < SURE_PAGES
    ? `${about}: printing takes a minute or more, and can be cancelled.`
    : `${about}: printing takes many minutes, and a browser’s memory may not do for so many. The web page and the Word document hold the same and are written in seconds.`;
}
