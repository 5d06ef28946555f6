import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageWords } from '../layout/runningLines';
import type { GlyphCounts } from './glyphText';
import { readMatrix } from './matrix';
import { contains, type PageArea, shareOf } from './pageArea';
import type { PdfWord } from './pdfWord';
import { turnArea } from './pen';
import { type PdfLink, type PdfNote, readAnnotations } from './readAnnotations';
import { readGlyphs } from './readGlyphs';
import { taggedBlocks } from './taggedBlocks';
import { type TaggedCell, taggedCells } from './taggedCells';
import { withBullets } from './withBullets';

export interface IllustratedPage {
  /** From 1. */
  readonly number: number;
  /** Which way most of its text runs, in quarter turns. */
  readonly direction: number;
}

/** Notes of all pages, in the order in which words refer to them. */
export interface ReadPages {
  /** The text of each page whose lines run as most of its text does. */
  readonly pages: readonly PageWords[];
  /** Text that runs another way than most of its page. */
  readonly turned: readonly PageWords[];
  readonly notes: readonly PdfNote[];
  readonly droppedLinks: number;
  readonly things: readonly string[];
  readonly pictures: number;
  /** Pages with pictures that can be taken. */
  readonly illustrated: readonly IllustratedPage[];
  /** Pages without text on which a picture lies. */
  readonly picturePages: readonly number[];
  /** Pages whose text a machine recognised in a picture. */
  readonly recognisedPages: readonly number[];
  readonly unreadPages: readonly number[];
  readonly hidden: readonly string[];
  readonly askew: readonly string[];
  readonly counts: readonly GlyphCounts[];
}

/** How much of a page a picture covers that is the page itself, scanned. */
const SCAN_SHARE = 0.5;
/** A page of more pictures than this is drawn of pieces. */
const MOST_PICTURES = 12;
/** A picture that makes a page without text one that was not read. */
const PICTURE_SHARE = 0.2;

/** Reads the words of every page; a page that cannot be read is named. */
export async function readPages(
  document: PDFDocumentProxy,
  onProgress: (fraction: number) => void,
): Promise<ReadPages> {
  const layers = await document.getOptionalContentConfig();
  const isShown = (layer: unknown) => layers.isVisible(layer) !== false;
  const reader = new PageReader(isShown);
  for (let number = 1; number <= document.numPages; number += 1) {
    await reader.read(document, number);
    onProgress(number / document.numPages);
  }
  return reader;
}

class PageReader implements ReadPages {
  readonly pages: PageWords[] = [];
  readonly turned: PageWords[] = [];
  readonly notes: PdfNote[] = [];
  readonly things: string[] = [];
  readonly picturePages: number[] = [];
  readonly recognisedPages: number[] = [];
  readonly unreadPages: number[] = [];
  readonly hidden: string[] = [];
  readonly askew: string[] = [];
  droppedLinks = 0;
  pictures = 0;
  readonly illustrated: IllustratedPage[] = [];
  readonly counts: GlyphCounts[] = [];
  readonly #isShown: (layer: unknown) => boolean;

  constructor(isShown: (layer: unknown) => boolean) {
    this.#isShown = isShown;
  }

  async read(document: PDFDocumentProxy, number: number): Promise<void> {
    try {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const start = readMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
      const area = { x0: 0, y0: 0, x1: viewport.width, y1: viewport.height };
      const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
      const glyphs = readGlyphs({
        operators: list.fnArray,
        operands: list.argsArray,
        start,
        page: area,
        font: (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined),
        isShown: this.#isShown,
      });
      const found = readAnnotations(await page.getAnnotations(), glyphs.start);
      const firstNote = this.notes.length;
      this.notes.push(...found.notes);
      this.things.push(...found.things);
      this.droppedLinks += found.droppedLinks;
      this.hidden.push(...glyphs.hidden);
      this.askew.push(...glyphs.askew);
      this.counts.push(glyphs.counts);
      const share = Math.max(0, ...glyphs.pictures.map((picture) => shareOf(area, picture)));
      const hasText = glyphs.directions.some((words) => words.length > 0);
      const main = directionOf(glyphs.directions);
      if (!hasText && share > PICTURE_SHARE) this.picturePages.push(number);
      else if (glyphs.recognised) this.recognisedPages.push(number);
      else if (glyphs.pictures.length > 0 && glyphs.drawnPictures <= MOST_PICTURES) {
        this.illustrated.push({ number, direction: main });
      }
      if (share < SCAN_SHARE || hasText) this.pictures += glyphs.pictures.length;
      const tree = await page.getStructTree().catch(() => null);
      const cells = taggedCells(tree);
      for (const [direction, words] of glyphs.directions.entries()) {
        if (words.length === 0) continue;
        const bulleted = direction === 0 ? withBullets(glyphs.shapes.dots, words) : words;
        const linked = bulleted.map((word) =>
          withCell(withLink(word, direction, found.links), cells),
        );
        const marked =
          direction === main ? withNotes(linked, direction, found.notes, firstNote) : linked;
        const rules = glyphs.shapes.rules.map((rule) => turnArea(direction, rule));
        const order = taggedBlocks(tree);
        const placed = { number, words: marked, rules, order, ...edgesOf(area, direction) };
        (direction === main ? this.pages : this.turned).push(placed);
      }
      page.cleanup();
    } catch (error) {
      if (error instanceof RangeError) throw error;
      this.unreadPages.push(number);
    }
  }
}

/** The direction most letters run in. */
function directionOf(directions: readonly (readonly PdfWord[])[]): number {
  const letters = directions.map((words) => words.reduce((sum, { text }) => sum + text.length, 0));
  return letters.indexOf(Math.max(...letters));
}

/** Top and bottom of the page once text of this direction runs level. */
function edgesOf(area: PageArea, direction: number): { top: number; bottom: number } {
  const { y0, y1 } = turnArea(direction, area);
  return { top: y0, bottom: y1 };
}

function withLink(word: PdfWord, direction: number, links: readonly PdfLink[]): PdfWord {
  const link = links.find(({ area }) => isIn(area, word, direction));
  return link ? { ...word, link: link.address } : word;
}

function withCell(word: PdfWord, cells: ReadonlyMap<number, TaggedCell>): PdfWord {
  const cell = word.mark === undefined ? undefined : cells.get(word.mark);
  return cell ? { ...word, cell } : word;
}

/** Marks the words that notes stand on; a note beside the text gets the word nearest to it. */
function withNotes(
  words: readonly PdfWord[],
  direction: number,
  notes: readonly PdfNote[],
  firstNote: number,
): PdfWord[] {
  const marked = [...words];
  for (const [index, { areas }] of notes.entries()) {
    const on = words.flatMap((word, at) =>
      areas.some((area) => isIn(area, word, direction)) ? [at] : [],
    );
    const [area] = areas;
    if (on.length === 0 && area) on.push(nearestTo(turnArea(direction, area), words));
    for (const at of on) {
      const word = marked[at];
      if (word) marked[at] = { ...word, notes: [...(word.notes ?? []), firstNote + index] };
    }
  }
  return marked;
}

function nearestTo(area: PageArea, words: readonly PdfWord[]): number {
  const distances = words.map((word) => {
    const across = Math.max(0, area.x0 - word.x1, word.x0 - area.x1);
    const down = Math.max(0, area.y0 - word.y, word.y - word.size - area.y1);
    // The next line is farther than the end of this one.
    return across + down * 3;
  });
  return distances.indexOf(distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY));
}

function isIn(area: PageArea, word: PdfWord, direction: number): boolean {
  const middle = (word.x0 + word.x1) / 2;
  return contains(turnArea(direction, area), middle, word.y - word.size * 0.3);
}
