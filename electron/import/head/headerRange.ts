import { type HeaderLine, type HeaderLineOptions, readHeaderLine } from './headerLine';

/** What the lines of a header say together. */
export interface Header {
  readonly byline?: string;
  /** ISO 8601. */
  readonly published?: string;
  /** A plain sentence about a date that was not set. */
  readonly warning?: string;
}

/** How many lines under the headline, or over it, may say who wrote it and when. */
export const MOST_HEADER_LINES = 4;
/** A standfirst and a bare name may stand between headline and byline or date. */
const MOST_DECK_LINES = 3;
const LONGEST_DECK_LINE = 300;
/** What describes an author stands in a line of its own. UTF-16 units. */
const LONGEST_ROLE = 60;
/** How far down a header can reach: lines. */
export const FIRST_LINES = 2 * MOST_HEADER_LINES + MOST_DECK_LINES + 1;

/**
 * Which of the lines from `below` on say who and when: those right there, or, where `afterDeck`, behind a few
 * lines of a standfirst. One line that describes the author may stand among them. From `from` up to `end`.
 */
export function headerRange(
  lines: readonly string[],
  headers: readonly (HeaderLine | undefined)[],
  below: number,
  afterDeck: boolean,
): { readonly from: number; readonly end: number } {
  let from = below;
  const mostDeck = below + (afterDeck ? MOST_DECK_LINES : 0);
  const isDeck = () => from < mostDeck && (lines[from] ?? '').length <= LONGEST_DECK_LINE;
  while (headers[from] === undefined && isDeck()) from += 1;
  if (headers[from] === undefined) return { from: below, end: below };
  let end = from;
  while (end < from + MOST_HEADER_LINES && end < lines.length) {
    const goesOn = headers[end] !== undefined || (headers[end + 1] && isRole(lines[end] ?? ''));
    if (!goesOn) break;
    end += 1;
  }
  return { from, end };
}

function isRole(line: string): boolean {
  return line.length <= LONGEST_ROLE && !/[.!?:;…。！？]$/u.test(line);
}

/** What the lines say together: the day on which it was published before that of a change. */
export function joinHeader(headers: readonly (HeaderLine | undefined)[]): Header {
  const dated = headers.filter((header) => header?.published !== undefined);
  const published = (dated.find((header) => !header?.isUpdate) ?? dated[0])?.published;
  const byline = headers.find((header) => header?.byline !== undefined)?.byline;
  const warning = headers.find((header) => header?.warning !== undefined)?.warning;
  return {
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    ...(published === undefined && warning !== undefined ? { warning } : {}),
  };
}

/** What the lines that follow a headline say of who and when. */
export function headerBelow(lines: readonly string[], options: HeaderLineOptions = {}): Header {
  const first = lines.slice(0, FIRST_LINES);
  const headers = first.map((line) => readHeaderLine(line, options));
  const { from, end } = headerRange(first, headers, 0, true);
  return joinHeader(headers.slice(from, end));
}
