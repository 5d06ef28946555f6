import { execFileSync } from 'node:child_process';

/** How a printed page is filled. */
export interface PageFill {
  /** How many lines of text stand on it, but for its head and foot. */
  readonly lines: number;
  /** What part of the room for text is empty under the last line of its main column: 0 to 1. */
  readonly empty: number;
  /** What it begins with: a few words. */
  readonly begins: string;
}

/** Points: what the style sheet of a report leaves free above and below. */
const TOP = (18 / 25.4) * 72;
const BOTTOM = (20 / 25.4) * 72;
/** Notes stand in the margin beside the article: words that begin further to the right than this are theirs. */
const MAIN_COLUMN = 0.68;
/** Points between two lines at the least; words nearer than this are on one. */
const LINE = 5;

/** The pages of a PDF as pdftotext finds their words. */
export function pageFills(path: string): PageFill[] {
  const html = execFileSync('pdftotext', ['-bbox', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return html.split('<page ').slice(1).map(pageFill);
}

function pageFill(page: string): PageFill {
  const size = /^width="([\d.]+)" height="([\d.]+)"/.exec(page);
  const width = Number(size?.[1]);
  const height = Number(size?.[2]);
  const words = [
    ...page.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="[-\d.]+" yMax="([-\d.]+)">(.*?)<\/word>/gs,
    ),
  ]
    .map(([, x, top, end, text]) => ({ x: Number(x), top: Number(top), end: Number(end), text }))
    .filter(({ x, top, end }) => {
      const middle = (top + end) / 2;
      return middle > TOP && middle < height - BOTTOM && x < width * MAIN_COLUMN;
    })
    .sort((a, b) => a.end - b.end);
  const lines = words.filter(({ end }, at) => at === 0 || end - (words[at - 1]?.end ?? 0) > LINE);
  const last = words.at(-1)?.end ?? TOP;
  return {
    lines: lines.length,
    empty: Math.max(0, (height - BOTTOM - last) / (height - BOTTOM - TOP)),
    begins: words
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' '),
  };
}
