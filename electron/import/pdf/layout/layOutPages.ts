import type { Block } from '../../../../shared/article/block';
import type { Picture } from '../../../../shared/article/picture';
import type { OnProgress } from '../../importer';
import { isDoubtful } from '../order/isDoubtful';
import { placeAsides } from '../order/placeAsides';
import { type Region, readingOrder } from '../order/readingOrder';
import { taggedOrder } from '../order/taggedOrder';
import type { PdfLine } from '../page/pdfWord';
import { placePictures } from '../pictures/placePictures';
import type { PdfPicture } from '../pictures/takePictures';
import { ruledCells } from '../tables/ruledCells';
import { findHeadings } from './findHeadings';
import { groupLines } from './groupLines';
import { endsInHyphen, Hyphens } from './hyphens';
import { isRightToLeftText } from './joinLines';
import { joinPages, markFootnotes } from './joinPages';
import { type NotePlaces, paragraphsToBlocks } from './paragraphsToBlocks';
import { type PageWords, removeRunningLines } from './runningLines';
import { settleLists } from './settleLists';
import { textLines } from './textLines';
import { textStyle } from './textStyle';

/** The text of a document in blocks, and what was done to get it. */
export interface LaidOut {
  readonly blocks: Block[];
  readonly pictures: readonly Picture[];
  readonly places: NotePlaces;
  /** The largest heading at the beginning. */
  readonly headline?: Block;
  /** Some of the lines that repeat on pages and were left out. */
  readonly heads: readonly string[];
  readonly pageNumbers: number;
  /** How many hyphens were taken away that only divided words. */
  readonly hyphens: number;
  readonly footnotes: number;
  readonly hasRightToLeft: boolean;
  /** Pages of which it is not sure in what order they are read. */
  readonly doubtfulPages: readonly number[];
}

/** How far into a document its headline is, blocks. */
const LATEST_HEADLINE = 6;

/**
 * Rebuilds paragraphs, headings, lists and tables from words and where they and pictures stand. Tells how many
 * of the pages are in order; what comes after that takes less.
 */
export function layOutPages(
  pages: readonly PageWords[],
  turned: readonly PageWords[],
  pictures: readonly PdfPicture[],
  onProgress: OnProgress,
): LaidOut {
  const running = removeRunningLines(pages);
  const all = [...running.pages, ...turned].sort((a, b) => a.number - b.number);
  const columns = all.flatMap((page, at) => {
    onProgress(at / all.length);
    return regionsOf(page).map((region) => ({
      page,
      ...region,
      lines: textLines(region.words),
    }));
  });
  const doubtful = new Set(columns.filter(isDoubtful).map(({ page }) => page.number));
  const lines = columns.map((column) => column.lines);
  const style = textStyle(lines);
  const hyphens = new Hyphens();
  if (lines.flat().some(endsInHyphen)) for (const column of lines) hyphens.learn(column);
  const stretches = columns.map(({ page, lines: ofColumn, aside }) =>
    markFootnotes(
      {
        paragraphs: groupLines(ofColumn, page.number, style),
        page: page.number,
        aside,
        depth: (line: PdfLine) => (line.y - page.top) / (page.bottom - page.top),
      },
      style,
    ),
  );
  const paragraphs = findHeadings(settleLists(joinPages(placeAsides(stretches))), style);
  const illustrated = placePictures(paragraphs, pictures);
  const laidOut = paragraphsToBlocks(illustrated, style, hyphens);
  const headline = headlineOf(laidOut.blocks);
  return {
    ...laidOut,
    ...(headline ? { headline } : {}),
    heads: running.heads,
    pageNumbers: running.pageNumbers,
    hyphens: hyphens.removed,
    footnotes: paragraphs.filter(({ footnote }) => footnote).length,
    doubtfulPages: [...doubtful],
    hasRightToLeft: paragraphs.some((paragraph) => isRightToLeftText(paragraph.lines)),
  };
}

/** The parts of a page in the order in which the document puts them, else as they stand on the page. */
function regionsOf({ words: unmarked, rules = [], order = [] }: PageWords): Region[] {
  const words = ruledCells(unmarked, rules);
  return taggedOrder(words, order, rules) ?? readingOrder(words, rules);
}

function headlineOf(blocks: readonly Block[]): Block | undefined {
  const texts = blocks.filter(({ type }) => type !== 'figure').slice(0, LATEST_HEADLINE);
  const early = texts.filter(({ page }) => page === 1);
  const headings = early.filter((block) => block.type === 'heading');
  const level = Math.min(...headings.map((heading) => heading.level));
  return headings.find((heading) => heading.level === level);
}
