/** Widths of Helvetica's letters from the space to the tilde, in thousandths of its size. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** A text broken into lines, and what its lines look like. */
export interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly justified?: boolean;
  /** Points between paragraphs; without, the first line of each is set in. */
  readonly gap?: number;
}

interface Line {
  readonly text: string;
  /** Points between words. */
  readonly space: number;
  readonly indent: number;
  /** Points above it besides the leading. */
  readonly above: number;
}

const PAGE_WIDTH = 600;
const PAGE_HEIGHT = 800;
const INDENT = 14;

/** Draws a page of a PDF in Helvetica; places are points from the upper left corner. */
export class PageMaker {
  #content = '';

  /** One line of text. */
  line(x: number, y: number, text: string, size = 10, space = size * 0.278): void {
    const escaped = text.replace(/[\\()]/g, '\\$&');
    // The space of the font is drawn as it is; what is wider comes by the spacing of words.
    const spacing = (space - size * 0.278).toFixed(3);
    this.#content += `BT /H ${size} Tf ${spacing} Tw ${x.toFixed(2)} ${(PAGE_HEIGHT - y).toFixed(2)} Td (${escaped}) Tj ET\n`;
  }

  /** Text that ends at a place, as figures of tables do. */
  lineBefore(x: number, y: number, text: string, size = 10): void {
    this.line(x - widthOf(text, size), y, text, size);
  }

  rule(x0: number, y0: number, x1: number, y1: number): void {
    this.#content += `0.5 w ${x0} ${PAGE_HEIGHT - y0} m ${x1} ${PAGE_HEIGHT - y1} l S\n`;
  }

  /** Sets lines below each other from a first baseline on and says where the next would be. */
  lines(x: number, y: number, lines: readonly Line[], { size, leading }: Setting): number {
    let baseline = y;
    for (const { text, space, indent, above } of lines) {
      baseline += above;
      this.line(x + indent, baseline, text, size, space);
      baseline += leading;
    }
    return baseline;
  }

  /** What the page draws, all of it turned by some degrees as on a scan. */
  content(degrees = 0): string {
    if (degrees === 0) return this.#content;
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const x = PAGE_WIDTH / 2 - (PAGE_WIDTH / 2) * cos + (PAGE_HEIGHT / 2) * sin;
    const y = PAGE_HEIGHT / 2 - (PAGE_WIDTH / 2) * sin - (PAGE_HEIGHT / 2) * cos;
    const turn = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(5)).join(' ');
    return `${turn} cm\n${this.#content}`;
  }
}

/** Paragraphs broken into lines of a width in points. */
export function brokenInto(
  paragraphs: readonly string[],
  width: number,
  { size, justified = false, gap }: Setting,
): Line[] {
  const natural = size * 0.278;
  return paragraphs.flatMap((paragraph, at) => {
    const indent = gap === undefined ? INDENT : 0;
    const rows: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = rows.at(-1);
      const room = width - (rows.length === 1 ? indent : 0);
      if (last !== undefined && widthOf(`${last} ${word}`, size) <= room) {
        rows[rows.length - 1] = `${last} ${word}`;
      } else {
        rows.push(word);
      }
    }
    return rows.map((text, row) => {
      const own = row === 0 ? indent : 0;
      const spaces = text.split(' ').length - 1;
      const isFull = justified && row < rows.length - 1 && spaces > 0;
      const space = isFull ? natural + (width - own - widthOf(text, size)) / spaces : natural;
      return { text, space, indent: own, above: row === 0 && at > 0 ? (gap ?? 0) : 0 };
    });
  });
}

/** Points. */
function widthOf(text: string, size: number): number {
  const units = [...text].reduce((sum, sign) => sum + (WIDTHS[sign.charCodeAt(0) - 32] ?? 556), 0);
  return (units * size) / 1000;
}
