import { LONGEST_HEADLINE } from './articleTitle';
import { readHeaderLine } from './headerLine';
import {
  FIRST_LINES,
  type Header,
  headerRange,
  joinHeader,
  MOST_HEADER_LINES,
} from './headerRange';
import { readRunInDateline } from './runInDateline';

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

export interface DocumentHeader extends Header {
  /** Which line is the headline. */
  readonly headline?: number;
}

const LONGEST_PLAIN_HEADLINE = 120;

/**
 * Headline, byline and date in the first lines of a document, whatever they look like. `author` is who the
 * file says made it: a line that is this name and nothing else is a byline.
 */
export function readDocumentHeader(
  lines: readonly DocumentLine[],
  author: string | undefined,
): DocumentHeader {
  const texts = lines.slice(0, FIRST_LINES).map(({ text }) => text);
  const headers = texts.map((text) =>
    text === author && author !== '' ? { byline: text } : readHeaderLine(text),
  );
  const first = headers.indexOf(undefined);
  const headline =
    first >= 0 && first < MOST_HEADER_LINES && isHeadline(lines, headers, first)
      ? first
      : undefined;
  const below = (headline ?? -1) + 1;
  const { from, end } = headerRange(texts, headers, below, headline !== undefined);
  const header = joinHeader([...headers.slice(0, headline ?? 0), ...headers.slice(from, end)]);
  const published = header.published ?? readRunInDateline(texts[end] ?? '');
  return {
    ...header,
    ...(headline === undefined ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
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
