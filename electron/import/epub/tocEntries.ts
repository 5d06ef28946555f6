import { cleanText } from '../blocks/cleanText';
import { isDeepMarkup, parseHtmlDocument } from '../html/htmlDocument';
import { parseXml, type XmlElement } from '../office/parseXml';
import { decodeText } from '../text/decodeText';
import { bookPath, type EpubBook } from './epubBook';
import { pageMarkup } from './pageMarkup';

/** An entry of a book's table of contents. */
export interface TocEntry {
  readonly title: string;
  readonly path: string;
  /** The id of the element it leads to; empty for the whole file. */
  readonly fragment: string;
  readonly children: readonly TocEntry[];
}

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://www.daisy.org/z3986/2005/ncx/', 'ncx'],
]);
const LONGEST_TITLE = 300;
const DEEPEST = 100;

/** The table of contents; one that is missing or cannot be read has no entries, and the book still is one. */
export function readTocEntries(book: EpubBook): TocEntry[] {
  const fromPage = book.navigation === undefined ? [] : navigationEntries(book, book.navigation);
  if (fromPage.length > 0 || book.ncx === undefined) return fromPage;
  return ncxEntries(book, book.ncx);
}

function navigationEntries(book: EpubBook, path: string): TocEntry[] {
  const bytes = book.read(path);
  if (!bytes.ok || !bytes.value) return [];
  const decoded = decodeText(bytes.value, { declared: 'utf-8' });
  if (!decoded.ok) return [];
  const { text } = cleanText(decoded.value.text);
  if (isDeepMarkup(text, DEEPEST)) return [];
  const document = parseHtmlDocument(pageMarkup(text));
  const toc =
    document.querySelector('nav[epub\\:type~="toc"], nav[role~="doc-toc"]') ??
    document.querySelector('nav');
  const list = toc?.querySelector('ol, ul');
  return list ? entriesOfList(list, folderOf(path)) : [];
}

function entriesOfList(list: Element, folder: string): TocEntry[] {
  return Array.from(list.children).flatMap((item) => {
    const link = item.querySelector(':scope > a[href]');
    const inner = item.querySelector(':scope > ol, :scope > ul');
    const children = inner ? entriesOfList(inner, folder) : [];
    // A heading over entries leads nowhere itself.
    if (!link) return children;
    const target = bookPath(folder, link.getAttribute('href') ?? '');
    return [{ title: shortTitle(link.textContent ?? ''), ...target, children }];
  });
}

function ncxEntries(book: EpubBook, path: string): TocEntry[] {
  const bytes = book.read(path);
  if (!bytes.ok || !bytes.value) return [];
  const root = parseXml(bytes.value, NAMESPACES, { plainDoctype: true });
  const map = root.ok ? root.value.child('ncx:navMap') : undefined;
  return map ? entriesOfPoints(map, folderOf(path)) : [];
}

function entriesOfPoints(parent: XmlElement, folder: string): TocEntry[] {
  return parent.elements('ncx:navPoint').flatMap((point) => {
    const children = entriesOfPoints(point, folder);
    const address = point.child('ncx:content')?.attribute('src');
    if (address === undefined) return children;
    const title = shortTitle(point.child('ncx:navLabel')?.child('ncx:text')?.text ?? '');
    return [{ title, ...bookPath(folder, address), children }];
  });
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A title as one line. */
export function shortTitle(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .toWellFormed();
}
