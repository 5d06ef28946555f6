import { LONGEST_HEADLINE } from './articleTitle';
import { readHeaderLine } from './headerLine';
import { otherDateWords } from './otherDateWords';

/** A line at the beginning of a document. */
export interface DocumentLine {
  readonly text: string;
  /** It is a heading, or what the document calls its title. */
  readonly isHeadline: boolean;
  /** A paragraph; no item of a list, row or figure. */
  readonly isParagraph: boolean;
  /** Bold throughout. */
  readonly isBold: boolean;
}

export interface DocumentHeader {
  /** Which line is the headline. */
  readonly headline?: number;
  readonly byline?: string;
  /** ISO 8601. */
  readonly published?: string;
  /** A plain sentence about a date that was not set. */
  readonly warning?: string;
}

/** How many lines under the headline, or over it, may say who wrote it and when. */
const MOST_HEADER_LINES = 4;
/** A standfirst may stand between headline and byline. */
const MOST_DECK_LINES = 2;
const LONGEST_PLAIN_HEADLINE = 120;

/**
 * Headline, byline and date in the first lines of a document, whatever they look like. `author` is who the
 * file says made it: a line that is this name and nothing else is a byline.
 */
export function readDocumentHeader(
  lines: readonly DocumentLine[],
  author: string | undefined,
): DocumentHeader {
  const headers = lines
    .slice(0, 2 * MOST_HEADER_LINES + MOST_DECK_LINES + 1)
    .map(({ text }) =>
      text === author && author !== '' ? { byline: text } : readHeaderLine(text),
    );
  const first = headers.indexOf(undefined);
  const headline =
    first >= 0 && first < MOST_HEADER_LINES && isHeadline(lines, headers, first)
      ? first
      : undefined;
  const below = (headline ?? -1) + 1;
  let from =
    headers[below] || headline === undefined
      ? below
      : headers.findIndex((header, at) => at > below && header !== undefined);
  if (from < 0 || from > below + MOST_DECK_LINES) from = below;
  const found = headers.slice(0, headline ?? 0);
  for (const header of headers.slice(from, from + MOST_HEADER_LINES)) {
    if (!header) break;
    found.push(header);
  }
  const published = found.find((header) => header?.published !== undefined)?.published;
  const byline = found.find((header) => header?.byline !== undefined)?.byline;
  const end = from + found.length;
  const warning =
    published === undefined
      ? lines
          .slice(0, Math.min(end + 1, headers.length))
          .filter(({ text }) => text.length < 80)
          .map(({ text }) => otherDateWords(text))
          .find((words) => words !== undefined)
      : undefined;
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    ...(warning === undefined ? {} : { warning }),
  };
}

/** A line with who or when below it, one that is bold, or a short one over a long one; none that ends as a sentence. */
function isHeadline(
  lines: readonly DocumentLine[],
  headers: readonly unknown[],
  at: number,
): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || line.text.length > LONGEST_HEADLINE) return false;
  if (line.isHeadline) return true;
  if (!next || !line.isParagraph) return false;
  const headerFollows = headers[at + 1] !== undefined;
  const endsLikeSentence = /[.,:;。।]["'”’»)\]]*$/.test(line.text) && !/\.\.\.$/.test(line.text);
  if (headerFollows) return line.text.length <= LONGEST_PLAIN_HEADLINE || !endsLikeSentence;
  if (endsLikeSentence) return false;
  const isShorter =
    line.text.length <= LONGEST_PLAIN_HEADLINE && next.text.length > line.text.length;
  return line.isBold ? !next.isBold || isShorter : isShorter && next.isParagraph;
}
