import type { Block } from '../../../shared/article/block';
import { newId } from '../../../shared/id';
import { ok } from '../../../shared/result';
import { cleanText } from '../blocks/cleanText';
import { fallbackTitle, LONGEST_HEADLINE } from '../head/articleTitle';
import { readHeaderLine } from '../head/headerLine';
import { FIRST_LINES, type Header, headerRange, joinHeader } from '../head/headerRange';
import { withoutLabel } from '../head/headerWords';
import { readRunInDateline } from '../head/runInDateline';
import type { Importer } from '../importer';
import { importFailure } from '../importFailure';
import { decodeText } from './decodeText';
import { textParagraphs } from './textParagraphs';

/** Plain text: finds headline, dateline, byline and paragraphs; every line of it becomes a block. */
export const fromText: Importer = (source) => {
  const decoded = decodeText(source.bytes, { chosen: source.encoding });
  if (!decoded.ok) return decoded;
  const clean = cleanText(decoded.value.text);
  const lines = clean.text.split('\n').map((line) => line.replaceAll('\t', ' ').trimEnd());
  if (lines.every((line) => line.trim() === '')) return importFailure('empty');

  const top = readTop(lines);
  const paragraphs = textParagraphs(lines.slice(top.linesUsed));
  const warnings = [...decoded.value.warnings, ...clean.warnings];
  if (top.warning !== undefined) warnings.push(top.warning);
  const published = top.published ?? readRunInDateline(paragraphs[0] ?? '');
  const title = withoutLabel(top.headline ?? '') || fallbackTitle(source.name, paragraphs[0] ?? '');
  return ok({
    metadata: { title, byline: top.byline, published },
    blocks: [...top.blocks, ...paragraphs.map(paragraph)],
    leftOut: [],
    warnings,
    encoding: decoded.value.encoding,
    ...(decoded.value.otherReading && { otherReading: decoded.value.otherReading }),
  });
};

interface Top extends Header {
  readonly headline?: string;
  readonly blocks: Block[];
  readonly linesUsed: number;
}

/** Reads headline, dateline and byline off the top; without them nothing is used up. */
function readTop(lines: readonly string[]): Top {
  const first = lines.findIndex((line) => line.trim() !== '');
  const headline = readHeadline(lines, first);
  const start = headline?.end ?? first;
  const places = [...lines.keys()].filter((at) => at >= start && lines[at]?.trim() !== '');
  const below = places.slice(0, FIRST_LINES).map((at) => lines[at]?.trim() ?? '');
  const headers = below.map((line) => readHeaderLine(line));
  const { from, end } = headerRange(below, headers, 0, headline !== undefined);
  const linesUsed = end === 0 ? start : (places[end - 1] ?? start) + 1;
  return {
    ...joinHeader(headers.slice(from, end)),
    headline: headline?.text,
    blocks: [
      ...(headline === undefined ? [] : [heading(headline.text)]),
      ...textParagraphs(lines.slice(start, places[from] ?? start)).map(paragraph),
      ...below.slice(from, end).map(paragraph),
    ],
    linesUsed,
  };
}

/**
 * The first line is a headline if it stands alone (an empty line, dateline or byline follows), is
 * short enough and does not end like a sentence. A second line wrapped off it belongs to it.
 */
function readHeadline(
  lines: readonly string[],
  first: number,
): { text: string; end: number } | undefined {
  const line = lines[first]?.trim() ?? '';
  const rest = lines.slice(first + 1, first + 4).map((next) => next.trim());
  const hasMore = lines.slice(first + 1).some((next) => next.trim() !== '');
  if (!hasMore || line.length > LONGEST_HEADLINE || readHeaderLine(line)) return undefined;
  const [second = '', third = ''] = rest;
  const followed = second === '' || readHeaderLine(second) !== undefined;
  if (followed) {
    const headerFollows = rest.some((next) => readHeaderLine(next) !== undefined);
    return endsLikeSentence(line) && !headerFollows ? undefined : { text: line, end: first + 1 };
  }
  const wrapped = third === '' && line.length + second.length < LONGEST_HEADLINE;
  const deckFollows = lines.slice(first + 2).some((next) => next.trim() !== '');
  if (wrapped && deckFollows && line.length > 40 && second.length < line.length) {
    if (!endsLikeSentence(line) && !endsLikeSentence(second)) {
      return { text: `${line} ${second}`, end: first + 2 };
    }
  }
  const last = lines.findLastIndex((next) => next.trim() !== '');
  const aloneInFile = lines.slice(first, last).every((next) => next.trim() !== '');
  const shorter = line.length <= 120 && second.length > line.length;
  return aloneInFile && shorter && !endsLikeSentence(line)
    ? { text: line, end: first + 1 }
    : undefined;
}

function endsLikeSentence(line: string): boolean {
  return /[.,:;。]["'”’»)\]]*$/.test(line) && !/\.\.\.$/.test(line);
}

function heading(text: string): Block {
  return { id: newId('block'), type: 'heading', level: 1, content: [{ text }] };
}

function paragraph(text: string): Block {
  return { id: newId('block'), type: 'paragraph', content: [{ text }] };
}
