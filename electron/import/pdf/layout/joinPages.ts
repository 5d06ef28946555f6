import { lineText, type PdfLine } from '../page/pdfWord';
import { endsSentence, isFootnoteStart } from './groupLines';
import type { PdfParagraph } from './pdfParagraph';
import type { TextStyle } from './textStyle';

/** The paragraphs of one column or other stretch of a page, in order. */
export interface Stretch {
  readonly paragraphs: readonly PdfParagraph[];
  readonly page: number;
  /** True for what stands beside the text. */
  readonly aside?: boolean;
  /** Where on the page its lowest line is, 0 at the top to 1. */
  readonly depth: (line: PdfLine) => number;
}

/** Marks the small text at the foot of a stretch that begins with the sign of a footnote. */
export function markFootnotes(stretch: Stretch, style: TextStyle): Stretch {
  const { paragraphs } = stretch;
  let from = paragraphs.length;
  while (from > 0 && isSmallAndLow(paragraphs[from - 1], stretch, style)) from -= 1;
  const first = paragraphs.findIndex((paragraph, index) => {
    const [line] = paragraph.lines;
    return index >= from && line !== undefined && isFootnoteStart(line);
  });
  if (first < 0) return stretch;
  const marked = paragraphs.map((paragraph, index) =>
    index < first || paragraph.kind === 'row' ? paragraph : asFootnote(paragraph),
  );
  return { ...stretch, paragraphs: marked };
}

function asFootnote({ page, lines, breaks }: PdfParagraph): PdfParagraph {
  return { kind: 'text', page, lines, breaks, footnote: true };
}

function isSmallAndLow(
  paragraph: PdfParagraph | undefined,
  stretch: Stretch,
  style: TextStyle,
): boolean {
  const [line] = paragraph?.lines ?? [];
  if (!paragraph || !line || paragraph.kind === 'row') return false;
  const isRaised = isFootnoteStart(line) && line.words[0]?.script === 'sup';
  return (line.size < style.size * 0.95 || isRaised) && stretch.depth(line) > 0.4;
}

/**
 * One list of paragraphs: those that run over the end of a column or page are joined, and footnotes and
 * what stands beside the text come after the paragraph that goes on, before the next ones.
 */
export function joinPages(stretches: readonly Stretch[]): PdfParagraph[] {
  const joined: PdfParagraph[] = [];
  const apart: PdfParagraph[] = [];
  for (const { paragraphs } of stretches) {
    const text = paragraphs.filter((paragraph) => !isApart(paragraph));
    const [first] = text;
    const last = joined.at(-1);
    const isJoined = first !== undefined && last !== undefined && goesOn(last, first);
    if (isJoined) joined[joined.length - 1] = append(last, first);
    else if (first) joined.push(...apart.splice(0), first);
    for (const paragraph of paragraphs.slice(first ? paragraphs.indexOf(first) + 1 : 0)) {
      if (isApart(paragraph)) apart.push(paragraph);
      else joined.push(...apart.splice(0), paragraph);
    }
  }
  return [...joined, ...apart];
}

function isApart({ footnote, aside }: PdfParagraph): boolean {
  return footnote || aside === true;
}

function goesOn(last: PdfParagraph, first: PdfParagraph): boolean {
  if (last.kind !== 'text' && last.kind !== 'item') return false;
  if (first.kind !== 'text') return false;
  const end = last.lines.at(-1);
  const [start, second] = first.lines;
  if (!end || !start || Math.abs(end.size - start.size) > end.size * 0.06) return false;
  if (end.bold !== start.bold) return false;
  const endText = lineText(end);
  if (/[\p{Ll}][-\u2010\u00ad]$/u.test(endText)) return true;
  const small = /^["'“‘„«(]?\p{Ll}/u.test(lineText(start));
  if (!endsSentence(endText))
    return small || isFullLine(last) || /^[\p{N}(]/u.test(lineText(start));
  if (small) return true;
  // After a full line a first line that is not set in goes on, where paragraphs begin set in.
  const setsIn = isSetIn(last.lines[0], last.lines[1]);
  return setsIn && isFullLine(last) && second !== undefined && !isSetIn(start, second);
}

/** How far back the width of a paragraph is looked for; a page has fewer lines. */
const LINES_BEFORE = 80;

/** True if the last line is as wide as those before it. */
function isFullLine({ lines }: PdfParagraph): boolean {
  const end = lines.at(-1);
  const widest = Math.max(...lines.slice(-LINES_BEFORE).map(({ x1 }) => x1));
  return end !== undefined && lines.length > 1 && widest - end.x1 < end.size * 1.5;
}

function isSetIn(first: PdfLine | undefined, second: PdfLine | undefined): boolean {
  return first !== undefined && second !== undefined && first.x0 - second.x0 > first.size * 0.6;
}

function append(last: PdfParagraph, first: PdfParagraph): PdfParagraph {
  const offset = last.lines.length;
  const breaks = new Set([...last.breaks, ...[...first.breaks].map((at) => at + offset)]);
  return { ...last, breaks, lines: [...last.lines, ...first.lines] };
}
