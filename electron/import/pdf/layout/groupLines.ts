import { lineText, type PdfLine } from '../page/pdfWord';
import { findTables, type Table } from '../tables/findTables';
import { isRightToLeftText } from './joinLines';
import { listMarker } from './listMarker';
import type { ListMarker, PdfParagraph } from './pdfParagraph';
import type { TextStyle } from './textStyle';

/** A line further in than this begins a paragraph, in parts of the size. */
const INDENT = 0.8;
const DEEPEST_INDENT = 6;
/** An entry of a table of contents ends with the number of its page. */
const LEADERS = /… ?[\divxlc]+$/u;
const FOOTNOTE_MARK = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])[.)]?$/;

/** The lines of one column made into paragraphs, table rows and possible list items. */
export function groupLines(
  lines: readonly PdfLine[],
  page: number,
  style: TextStyle,
): PdfParagraph[] {
  return findTables(lines).flatMap((part) =>
    'rows' in part ? tableRows(part, page) : new LineGrouper(part, page, style).group(),
  );
}

function tableRows({ rows, tagged }: Table, page: number): PdfParagraph[] {
  const isBold = (row: readonly (readonly PdfLine[])[]) => row.flat().every(({ bold }) => bold);
  const [first] = rows;
  const isHead = first !== undefined && isBold(first) && !rows.every(isBold);
  const header = isHead || tagged?.hasHeader === true;
  return rows.map((cells, index) => {
    const lines = cells.flat();
    const inOrder = !tagged && isRightToLeftText(lines) ? cells.toReversed() : cells;
    return {
      kind: 'row',
      page,
      lines,
      breaks: new Set(),
      footnote: false,
      cells: inOrder,
      header: header && index === 0,
    };
  });
}

interface Group {
  readonly lines: PdfLine[];
  readonly breaks: Set<number>;
  readonly marker: ListMarker | undefined;
}

class LineGrouper {
  readonly #lines: readonly PdfLine[];
  readonly #page: number;
  readonly #style: TextStyle;
  readonly #left: number;
  readonly #right: number;
  readonly #rightToLeft: boolean;

  constructor(lines: readonly PdfLine[], page: number, style: TextStyle) {
    this.#lines = lines;
    this.#page = page;
    this.#style = style;
    this.#rightToLeft = isRightToLeftText(lines);
    this.#left = Math.min(...lines.map(({ x0 }) => x0));
    this.#right = Math.max(...lines.map(({ x1 }) => x1));
  }

  group(): PdfParagraph[] {
    const groups: Group[] = [];
    for (const [index, line] of this.#lines.entries()) {
      const group = groups.at(-1);
      const above = group?.lines.at(-1);
      const marker = listMarker(line);
      if (!group || !above || this.#startsAnew(group, above, line, index, marker)) {
        groups.push({ lines: [line], breaks: new Set(), marker });
      } else {
        if (this.#isBrokenOnPurpose(above, line, 0.3)) group.breaks.add(group.lines.length - 1);
        group.lines.push(line);
      }
    }
    return groups.map(({ lines, breaks, marker }) => {
      const base = { page: this.#page, lines, breaks, footnote: false };
      const [first] = lines;
      return marker && first
        ? { kind: 'item', ...base, marker, x: this.#start(first) }
        : { kind: 'text', ...base };
    });
  }

  #startsAnew(
    group: Group,
    above: PdfLine,
    line: PdfLine,
    index: number,
    marker: ListMarker | undefined,
  ): boolean {
    const step = line.y - above.y;
    const size = Math.max(line.size, above.size);
    if (LEADERS.test(lineText(above))) return true;
    if (step <= 0 || step > this.#style.leading(line.size) * 1.25 + size * 0.1) return true;
    if (Math.abs(line.size - above.size) > Math.max(0.6, above.size * 0.08)) return true;
    const isFull = !this.#isShort(above, line);
    if (line.bold !== above.bold && (!isFull || line.bold || group.lines.length === 1)) {
      const isRunIn = above.bold && isFull && line.words[0]?.bold === true;
      const isEmphasis = line.bold && isFull && above.words.at(-1)?.bold === true;
      if (!isRunIn && !isEmphasis) return true;
    }
    if (!isFull && !sharesFont(above, line)) return true;
    if (marker && (!isFull || marker.kind === 'bullet' || this.#isIndented(above, line))) {
      return true;
    }
    // Among short items the longest is as wide as all, and none has room for more.
    if (marker && countsOn(group.marker, marker)) return true;
    if (isFootnoteStart(line) && line.size < this.#style.size * 0.95) return true;
    if (this.#isFirstLine(group, above, line, index)) return true;
    return !isFull && endsSentence(lineText(above)) && !isCentred(above, line);
  }

  /** True if the line is set in as the first of a paragraph is, or out as in a list of works. */
  #isFirstLine(group: Group, above: PdfLine, line: PdfLine, index: number): boolean {
    const { size } = line;
    const step = this.#start(line) - this.#start(above);
    const next = this.#lines[index + 1];
    const isCentredLine = isCentred(above, line);
    if (isCentredLine) return false;
    if (step > size * INDENT && step < size * DEEPEST_INDENT) {
      if (group.marker && group.lines.length === 1) return false;
      const isSecond = group.lines.length === 1;
      const goesBack =
        !next || next.y <= line.y || this.#start(next) < this.#start(line) - size * INDENT;
      // A paragraph whose second line is further in hangs, unless its third goes back.
      if (endsSentence(lineText(above))) return true;
      return goesBack && !(isSecond && this.#isFull(above));
    }
    const [first] = group.lines;
    if (group.marker && first && this.#start(line) < this.#start(first) + size * 0.3) {
      return !this.#isFull(above) || this.#start(line) < this.#start(first) - size * 0.3;
    }
    return step < -size * INDENT && group.lines.length > 1;
  }

  #isIndented(above: PdfLine, line: PdfLine): boolean {
    return Math.abs(this.#start(line) - this.#start(above)) > line.size * INDENT;
  }

  /** Where a line begins, from the edge at which lines begin. */
  #start(line: PdfLine): number {
    return this.#rightToLeft ? this.#right - line.x1 : line.x0 - this.#left;
  }

  /** The white space after a line. */
  #rest(line: PdfLine): number {
    return this.#rightToLeft ? line.x0 - this.#left : this.#right - line.x1;
  }

  #isFull(line: PdfLine): boolean {
    return this.#rest(line) < line.size * 1.5;
  }

  /** True if the first word of the next line would have had room. */
  #isShort(above: PdfLine, line: PdfLine): boolean {
    const word = this.#rightToLeft ? line.words.at(-1) : line.words[0];
    const width = word ? word.x1 - word.x0 : 0;
    return this.#rest(above) > width + above.size * 0.6;
  }

  #isBrokenOnPurpose(above: PdfLine, line: PdfLine, share: number): boolean {
    if (isCentred(above, line) || /[-\u2010\u00ad]$/u.test(lineText(above))) return false;
    if (/^[\p{Ll}\p{N}(]/u.test(lineText(line))) return false;
    return this.#isShort(above, line) && this.#rest(above) > (this.#right - this.#left) * share;
  }
}

function countsOn(before: ListMarker | undefined, { number }: ListMarker): boolean {
  return number !== undefined && before?.number === number - 1;
}

function sharesFont(above: PdfLine, line: PdfLine): boolean {
  const fonts = new Set(above.words.map(({ font }) => font));
  return line.words.some(({ font }) => fonts.has(font));
}

/** True if two lines of different width have the same middle. */
function isCentred(above: PdfLine, line: PdfLine): boolean {
  const difference = Math.abs(above.x0 + above.x1 - line.x0 - line.x1) / 2;
  return difference < line.size * 0.3 && Math.abs(above.x0 - line.x0) > line.size * 0.5;
}

/** True if a line begins with the sign of a footnote. */
export function isFootnoteStart(line: PdfLine): boolean {
  const [first] = line.words;
  return first !== undefined && line.words.length > 1 && FOOTNOTE_MARK.test(first.text)
    ? first.script === 'sup' || first.size < line.size * 0.85 || /^[\d*†‡§]/.test(first.text)
    : false;
}

export function endsSentence(text: string): boolean {
  return /[.!?:…。！？؟۔][\s"'”’»)\]]*(?:\d{1,2})?$/u.test(text);
}
