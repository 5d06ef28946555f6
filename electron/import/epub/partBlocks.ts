import type { Block } from '../../../shared/article/block';
import type { ImportError } from '../../../shared/article/importResult';
import type { Picture } from '../../../shared/article/picture';
import { ok, type Result } from '../../../shared/result';
import { DocumentTally } from '../blocks/documentTally';
import { PictureShelf } from '../blocks/pictureShelf';
import { bytesOfDataAddress } from '../blocks/readPicture';
import { type DomBlocks, domToBlocks } from '../html/domToBlocks';
import { type HiddenText, removeHiddenText } from '../html/hiddenText';
import { isDeepMarkup, nestingDepth, parseHtmlDocument } from '../html/htmlDocument';
import { writeFormulas } from '../html/pageFormulas';
import { writeSmallPictures } from '../html/smallPicture';
import { importFailure } from '../importFailure';
import type { BookPart, PartStart } from './bookParts';
import { bookPath, type EpubBook } from './epubBook';
import { pageMarkup } from './pageMarkup';
import { folderOf } from './tocEntries';

export interface PartBlocks extends DomBlocks {
  readonly hidden: HiddenText;
  /** Its pictures. */
  readonly tally: DocumentTally;
  /** The language the part's first page says it is in, as written. */
  readonly language: string | undefined;
  /** Signs of notes whose text stands in another part. */
  readonly notesElsewhere: number;
}

/** Pages nested deeper than this are none of a book. */
const DEEPEST_PAGE = 1000;
/** What stands before the first part of a page belongs to it if it is shorter, letters. */
const SHORT_BEFORE = 200;

/** Reads a part of a book, of which `pages` is the markup of all files in the order of reading. */
export function partBlocks(
  book: EpubBook,
  { start, end }: BookPart,
  pages: readonly string[],
): Result<PartBlocks, ImportError> {
  const blocks: Block[] = [];
  const pictures: Picture[] = [];
  const shelf = new PictureShelf((path) => {
    const bytes = book.read(path);
    return bytes.ok ? bytes.value : undefined;
  });
  const tally = new DocumentTally();
  const droppedElements = new Map<string, number>();
  let droppedLinks = 0;
  let passages = 0;
  let sample = '';
  let notesElsewhere = 0;
  let language: string | undefined;
  // The next part may begin within a file, whose beginning is then of this one.
  const last = end === undefined ? pages.length - 1 : end.file;
  for (let file = start.file; file <= last; file += 1) {
    const page = openPage(book, file, pages[file] ?? '');
    if (!page.ok) return page;
    const { document, hidden } = page.value;
    const from = file === start.file ? anchorOf(document, start) : undefined;
    const to = file === end?.file ? anchorOf(document, end) : undefined;
    if (file === end?.file && end.first && !to) break;
    const content = cut(document, from, to);
    notesElsewhere += bracketNotes(content, document);
    tally.formulas += writeFormulas(content);
    writeSmallPictures(content);
    const folder = folderOf(book.spine[file]?.path ?? '');
    const pictureAt = (address: string) => shelf.at(bookPath(folder, address).path)?.bytes;
    for (const image of Array.from(content.querySelectorAll('img'))) {
      const address = image.getAttribute('src') ?? '';
      tally.picture(address, {
        described: Boolean(image.getAttribute('alt')?.trim()),
        kept: pictureAt(address) !== undefined || bytesOfDataAddress(address) !== undefined,
      });
    }
    const read = domToBlocks(content, { pictureAt });
    blocks.push(...read.blocks);
    pictures.push(...read.pictures);
    droppedLinks += read.droppedLinks;
    for (const [name, count] of read.droppedElements) {
      droppedElements.set(name, (droppedElements.get(name) ?? 0) + count);
    }
    passages += hidden.passages;
    if (hidden.sample.length > sample.length) sample = hidden.sample;
    const root = document.documentElement;
    language ??= root.getAttribute('xml:lang') ?? root.getAttribute('lang') ?? undefined;
  }
  return ok({
    blocks,
    pictures,
    droppedLinks,
    droppedElements,
    hidden: { passages, sample },
    tally,
    language,
    notesElsewhere,
  });
}

function openPage(
  book: EpubBook,
  file: number,
  markup: string,
): Result<{ readonly document: Document; readonly hidden: HiddenText }, ImportError> {
  if (isDeepMarkup(markup, DEEPEST_PAGE)) return importFailure('tooDeep');
  const document = parseHtmlDocument(pageMarkup(markup));
  if (nestingDepth(document) > DEEPEST_PAGE) return importFailure('tooDeep');
  takeSheetsIn(book, document, folderOf(book.spine[file]?.path ?? ''));
  return ok({ document, hidden: removeHiddenText(document) });
}

/** Puts the sheets of the book that a page uses into it: what they hide is not seen by its readers. */
function takeSheetsIn(book: EpubBook, document: Document, folder: string): void {
  for (const link of Array.from(document.querySelectorAll('link[rel~="stylesheet" i][href]'))) {
    const address = link.getAttribute('href') ?? '';
    const sheet = /^[a-z][a-z\d+.-]*:/i.test(address)
      ? undefined
      : book.read(bookPath(folder, address).path);
    if (!sheet?.ok || !sheet.value) continue;
    const style = document.createElement('style');
    style.textContent = new TextDecoder().decode(sheet.value);
    link.replaceWith(style);
  }
}

/** The element a part begins with; undefined where it begins with its file. */
function anchorOf(document: Document, { fragment, first }: PartStart): Element | undefined {
  const element = fragment === '' ? null : document.getElementById(fragment);
  if (!element || !document.body.contains(element)) return undefined;
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEndBefore(element);
  return first && before.toString().trim().length < SHORT_BEFORE ? undefined : element;
}

function cut(
  document: Document,
  from: Element | undefined,
  to: Element | undefined,
): DocumentFragment {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  if (from) range.setStartBefore(from);
  if (to && range.comparePoint(to, 0) >= 0) range.setEndBefore(to);
  return range.cloneContents();
}

/**
 * Sets the number of a note in brackets, as it would else run into the word or figure before it. Answers
 * how many of the notes are not in this part.
 */
function bracketNotes(content: DocumentFragment, document: Document): number {
  let elsewhere = 0;
  // The arrow that leads back from a note is no part of it.
  for (const arrow of Array.from(content.querySelectorAll('[role~="doc-backlink"]')))
    arrow.remove();
  const signs = content.querySelectorAll('[epub\\:type~="noteref"], [role~="doc-noteref"]');
  for (const sign of Array.from(signs)) {
    const number = sign.textContent?.trim() ?? '';
    if (/^\d+$/.test(number)) sign.textContent = `[${number}]`;
    const address = sign.getAttribute('href') ?? '';
    const id = bookPath('', address).fragment;
    if (id !== '' && !(address.startsWith('#') && document.getElementById(id))) elsewhere += 1;
  }
  return elsewhere;
}
