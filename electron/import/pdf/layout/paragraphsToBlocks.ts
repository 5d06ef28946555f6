import type { Block } from '../../../../shared/article/block';
import { normalizeInline } from '../../../../shared/article/normalizeInline';
import type { Picture } from '../../../../shared/article/picture';
import type { Point } from '../../../../shared/article/place';
import { assertNever } from '../../../../shared/assertNever';
import { type BlockId, newId } from '../../../../shared/id';
import type { PdfLine } from '../page/pdfWord';
import { headingLevels } from './findHeadings';
import type { Hyphens } from './hyphens';
import { joinLines, type NotedRun } from './joinLines';
import type { PdfParagraph } from './pdfParagraph';
import { itemLevel } from './settleLists';
import type { TextStyle } from './textStyle';

const MOST_CELLS = 256;

/** From the first to after the last character that a note stands on. */
export type NotePlaces = ReadonlyMap<number, { readonly start: Point; readonly end: Point }>;

/** The blocks of an article from the paragraphs of a document. */
export function paragraphsToBlocks(
  paragraphs: readonly PdfParagraph[],
  style: TextStyle,
  hyphens: Hyphens,
): { blocks: Block[]; places: NotePlaces; pictures: Picture[] } {
  const pictures: Picture[] = [];
  const places = new Map<number, { start: Point; end: Point }>();
  const levelOf = headingLevels(paragraphs);
  const signs = footnoteSigns(paragraphs);
  let openLists: number[] = [];
  const blocks = paragraphs.flatMap((paragraph): Block[] => {
    const { page, breaks } = paragraph;
    const references = new Set([...(signs.get(page) ?? []), ...(signs.get(page + 1) ?? [])]);
    const base = { id: newId('block'), page };
    const contentOf = (lines: readonly PdfLine[], strong: boolean, from = 0) => {
      const runs = clean(joinLines(lines, { hyphens, breaks, strong, references }));
      placeNotes(runs, base.id, from, places);
      return normalizeInline(runs);
    };
    const strong = !style.isBold;
    if (paragraph.kind !== 'item') openLists = [];
    switch (paragraph.kind) {
      case 'text': {
        const content = contentOf(paragraph.lines, strong);
        return withText({ ...base, type: 'paragraph', content });
      }
      case 'heading': {
        const level = levelOf(paragraph.size, paragraph.bold);
        const content = contentOf(paragraph.lines, false);
        return withText({ ...base, type: 'heading', level, content });
      }
      case 'item': {
        const { kind, number } = paragraph.marker;
        const level = itemLevel(paragraph, openLists);
        const content = contentOf(withoutMarker(paragraph.lines), strong);
        const counted = number === undefined ? {} : { number };
        return withText({ ...base, type: 'listItem', kind, level, ...counted, content });
      }
      case 'row': {
        const { header, cells } = paragraph;
        let length = 0;
        const contents = cells.slice(0, MOST_CELLS).map((lines) => {
          const content = contentOf(lines, strong && !header, length);
          length += content.reduce((sum, { text }) => sum + text.length, 1);
          return content;
        });
        return [{ ...base, type: 'tableRow', ...(header ? { header } : {}), cells: contents }];
      }
      case 'picture': {
        const { alt, picture } = paragraph.picture;
        pictures.push({ block: base.id, ...picture });
        return [{ ...base, type: 'figure', ...(alt === undefined ? {} : { alt }), content: [] }];
      }
      default:
        return assertNever(paragraph);
    }
  });
  return { blocks, places, pictures };
}

/** Writes down where notes stand in a block; `from` is where its runs begin, UTF-16 units. */
function placeNotes(
  runs: readonly NotedRun[],
  block: BlockId,
  from: number,
  places: Map<number, { start: Point; end: Point }>,
): void {
  let offset = from;
  for (const { text, notes = [] } of runs) {
    const end = offset + text.length;
    for (const note of notes) {
      const start = places.get(note)?.start ?? { block, offset };
      places.set(note, { start, end: { block, offset: end } });
    }
    offset = end;
  }
}

function withText(block: Exclude<Block, { type: 'tableRow' | 'rule' }>): Block[] {
  return block.content.length > 0 ? [block] : [];
}

function withoutMarker(lines: readonly PdfLine[]): PdfLine[] {
  return lines.map((line, index) => (index === 0 ? { ...line, words: line.words.slice(1) } : line));
}

/** The raised signs with which the footnotes of each page begin. */
function footnoteSigns(paragraphs: readonly PdfParagraph[]): Map<number, Set<string>> {
  const signs = new Map<number, Set<string>>();
  for (const { footnote, page, lines } of paragraphs) {
    const sign = lines[0]?.words[0]?.text;
    if (!footnote || sign === undefined) continue;
    const ofPage = signs.get(page) ?? new Set<string>();
    signs.set(page, ofPage.add(sign));
  }
  return signs;
}

/** Hyphens that only show where a line ends are no part of a word. */
function clean(runs: readonly NotedRun[]): NotedRun[] {
  return runs.map((run) => ({ ...run, text: run.text.replaceAll('\u00ad', '') }));
}
