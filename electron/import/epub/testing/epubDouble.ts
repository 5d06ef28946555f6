import { type ZipPart, zipOf } from '../../office/testing/zipDouble';

/** A page of a book made for a test. */
export interface EpubPage {
  /** Its path beside the package document. */
  readonly path: string;
  /** The inside of its body. */
  readonly body: string;
  /** Attributes of its body, each after a space. */
  readonly attributes?: string;
  readonly head?: string;
  readonly linear?: 'no';
}

export interface EpubDouble {
  readonly pages: readonly EpubPage[];
  /** Entries of the navigation page: items of its list. */
  readonly navigation?: string;
  /** Points of the table of contents of EPUB 2. */
  readonly ncx?: string;
  /** The inside of `metadata`. */
  readonly metadata?: string;
  /** The inside of `guide`. */
  readonly guide?: string;
  /** The inside of `META-INF/encryption.xml`. */
  readonly encryption?: string;
  /** Stands before the root of each page. */
  readonly prolog?: string;
  readonly more?: readonly ZipPart[];
}

const XHTML =
  'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en"';

/** The parts of the archive, for those who would change one. */
export function epubParts(book: EpubDouble): ZipPart[] {
  const { pages, navigation, ncx, prolog = '<!DOCTYPE html>' } = book;
  const page = (body: string, head = '', attributes = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>${prolog}<html ${XHTML}><head><title/>${head}</head><body${attributes}>${body}</body></html>`;
  const item = (id: string, path: string, type: string, more = '') =>
    `<item id="${id}" href="${path}" media-type="${type}"${more}/>`;
  const items = [
    ...pages.map(({ path }, at) => item(`p${at}`, path, 'application/xhtml+xml')),
    navigation === undefined
      ? ''
      : item('nav', 'nav.xhtml', 'application/xhtml+xml', ' properties="nav"'),
    ncx === undefined ? '' : item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
  ];
  const order = pages.map(
    ({ linear }, at) => `<itemref idref="p${at}"${linear ? ` linear="${linear}"` : ''}/>`,
  );
  return [
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content:
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'book/package.opf',
      content: `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${book.metadata ?? ''}</metadata><manifest>${items.join('')}</manifest><spine${ncx === undefined ? '' : ' toc="ncx"'}>${order.join('')}</spine><guide>${book.guide ?? ''}</guide></package>`,
    },
    ...pages.map(({ path, body, head, attributes }) => ({
      name: `book/${path.replaceAll('%20', ' ')}`,
      content: page(body, head, attributes),
    })),
    ...(navigation === undefined
      ? []
      : [
          {
            name: 'book/nav.xhtml',
            content: page(`<nav epub:type="toc"><ol>${navigation}</ol></nav>`),
          },
        ]),
    ...(ncx === undefined
      ? []
      : [
          {
            name: 'book/toc.ncx',
            content: `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "ncx.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${ncx}</navMap></ncx>`,
          },
        ]),
    ...(book.encryption === undefined
      ? []
      : [
          {
            name: 'META-INF/encryption.xml',
            content: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">${book.encryption}</encryption>`,
          },
        ]),
    ...(book.more ?? []),
  ];
}

/** The bytes of an EPUB book. */
export function epubFile(book: EpubDouble): Uint8Array {
  return zipOf(epubParts(book));
}

/** An entry of the navigation page, with those below it. */
export function navigationEntry(path: string, title: string, inner = ''): string {
  return `<li><a href="${path}">${title}</a>${inner === '' ? '' : `<ol>${inner}</ol>`}</li>`;
}

/** A point of the table of contents of EPUB 2. */
export function ncxPoint(path: string, title: string, inner = ''): string {
  return `<navPoint><navLabel><text>${title}</text></navLabel><content src="${path}"/>${inner}</navPoint>`;
}
