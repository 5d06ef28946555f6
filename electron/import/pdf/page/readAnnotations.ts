import { safeAddress } from '../../blocks/safeAddress';
import type { Matrix } from './matrix';
import { areaAround, type PageArea } from './pageArea';

/** A place of the page that leads somewhere. */
export interface PdfLink {
  readonly area: PageArea;
  readonly address: string;
}

/** What somebody wrote onto a page. */
export interface PdfNote {
  /** The words it stands on, or where its sign is. */
  readonly areas: readonly PageArea[];
  readonly text: string;
  readonly author?: string;
  /** True if it names words, not only a place. */
  readonly onWords: boolean;
}

export interface Annotations {
  readonly links: readonly PdfLink[];
  readonly notes: readonly PdfNote[];
  /** Links to files, other pages' scripts and the like. */
  readonly droppedLinks: number;
  /** Other things that lie on the page, by what a reader calls them. */
  readonly things: readonly string[];
}

const ON_WORDS = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret']);
const NOTES = new Set([
  'Text',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Ink',
]);
/** Windows of notes, which are read with their notes. */
const SILENT = new Set(['Popup', 'PrinterMark', 'TrapNet']);
const THINGS: Readonly<Record<string, string>> = {
  Widget: 'form fields, with what was filled in',
  FileAttachment: 'files attached to a page',
  Stamp: 'stamps',
  Sound: 'sounds',
  Movie: 'films',
  Screen: 'films',
  RichMedia: 'films',
  '3D': 'three-dimensional pictures',
  Watermark: 'watermarks',
};

/** Sorts what pdf.js tells of the annotations of one page; `start` leads to points, y downwards. */
export function readAnnotations(annotations: readonly unknown[], start: Matrix): Annotations {
  const links: PdfLink[] = [];
  const notes: PdfNote[] = [];
  const things: string[] = [];
  let droppedLinks = 0;
  for (const annotation of annotations) {
    const subtype = textOf(annotation, 'subtype');
    if (subtype === 'Link') {
      const raw = textOf(annotation, 'url') || textOf(annotation, 'unsafeUrl');
      const address = raw === '' ? undefined : safeAddress(raw);
      const area = areaOf(entryOf(annotation, 'rect'), start);
      if (address !== undefined && area) links.push({ area, address });
      else if (raw !== '' || entryOf(annotation, 'action')) droppedLinks += 1;
    } else if (ON_WORDS.has(subtype) || NOTES.has(subtype)) {
      const note = readNote(annotation, start, ON_WORDS.has(subtype));
      if (note) notes.push(note);
      else if (!entryOf(annotation, 'inReplyTo'))
        things.push('highlights and drawings without words');
    } else if (!SILENT.has(subtype)) {
      things.push(THINGS[subtype] ?? 'other things that lie on a page');
    }
  }
  return { links, notes, droppedLinks, things };
}

function readNote(annotation: unknown, start: Matrix, onWords: boolean): PdfNote | undefined {
  const text = textOf(entryOf(annotation, 'contentsObj'), 'str').trim().toWellFormed();
  if (text === '') return undefined;
  const author = textOf(entryOf(annotation, 'titleObj'), 'str').trim().toWellFormed();
  const area = areaOf(entryOf(annotation, 'rect'), start);
  const quads = onWords ? quadsOf(entryOf(annotation, 'quadPoints'), start) : [];
  return {
    text,
    ...(author === '' ? {} : { author }),
    areas: quads.length > 0 ? quads : area ? [area] : [],
    onWords,
  };
}

function quadsOf(points: unknown, start: Matrix): PageArea[] {
  const numbers = numbersOf(points);
  const areas: PageArea[] = [];
  for (let index = 0; index + 8 <= numbers.length; index += 8) {
    areas.push(areaAround(mapped(numbers.slice(index, index + 8), start)));
  }
  return areas;
}

function areaOf(rectangle: unknown, start: Matrix): PageArea | undefined {
  const numbers = numbersOf(rectangle);
  return numbers.length === 4 ? areaAround(mapped(numbers, start)) : undefined;
}

function mapped(points: readonly number[], [a, b, c, d, e, f]: Matrix): number[] {
  return points.map((value, index) => {
    const x = index % 2 === 0 ? value : (points[index - 1] ?? 0);
    const y = index % 2 === 0 ? (points[index + 1] ?? 0) : value;
    return index % 2 === 0 ? a * x + c * y + e : b * x + d * y + f;
  });
}

function numbersOf(value: unknown): number[] {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return [];
  return Array.from(value, Number).filter(Number.isFinite);
}

function entryOf(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
}

function textOf(object: unknown, key: string): string {
  const value = entryOf(object, key);
  return typeof value === 'string' ? value : '';
}
