import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { importFailure } from '../importFailure';
import { archivePath } from '../office/archivePath';
import { type PackageFault, packageFailure } from '../office/packageFailure';
import { parseXml, type XmlElement } from '../office/parseXml';
import { openZip, type ZipArchive } from '../office/zipArchive';

/** A file of a book, in the order of reading. */
export interface SpineItem {
  readonly path: string;
  /** False for what stands outside the order of reading, such as answers or notes. */
  readonly linear: boolean;
}

/** A book of which nothing but its own description has been read. */
export interface EpubBook {
  /** `metadata` of the package document. */
  readonly metadata: XmlElement | undefined;
  readonly spine: readonly SpineItem[];
  /** The table of contents of EPUB 3, a page; and of EPUB 2, XML. */
  readonly navigation: string | undefined;
  readonly ncx: string | undefined;
  /** The path a reader begins at, as the book says it. */
  readonly start: string | undefined;
  /** The bytes of a file in the book; undefined where there is none. */
  readonly read: (path: string) => Result<Uint8Array | undefined, ImportError>;
}

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:container', 'container'],
  ['http://www.idpf.org/2007/opf', 'opf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/2001/04/xmlenc#', 'enc'],
]);
/** Fonts made unusable outside their book; its text is as it is. */
const FONT_ALGORITHMS = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);
const PAGE_TYPE = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i;

export function openEpubBook(bytes: Uint8Array): Result<EpubBook, ImportError> {
  const zip = openZip(bytes);
  if (!zip.ok) return epubFailure(zip.error);
  const archive = zip.value;
  const unlocked = checkEncryption(archive);
  if (!unlocked.ok) return unlocked;
  const container = readXml(archive, 'META-INF/container.xml');
  if (!container.ok) return container;
  const main = container.value
    ?.child('container:rootfiles')
    ?.elements('container:rootfile')
    .find((file) => (file.attribute('media-type') ?? '').includes('oebps-package'));
  const path = archivePath('', main?.attribute('full-path') ?? '');
  const found = path === '' ? ok(undefined) : readXml(archive, path);
  if (!found.ok) return found;
  const description = found.value;
  if (!description) return epubFailure('noText');
  return ok(describeBook(archive, description, path.slice(0, path.lastIndexOf('/') + 1)));
}

function describeBook(archive: ZipArchive, description: XmlElement, folder: string): EpubBook {
  const items = new Map<string, XmlElement>();
  for (const item of description.child('opf:manifest')?.elements('opf:item') ?? []) {
    items.set(item.attribute('id') ?? '', item);
  }
  const pathOf = (element: XmlElement | undefined) => {
    const address = element?.attribute('href');
    return address === undefined ? undefined : bookPath(folder, address).path;
  };
  const order = description.child('opf:spine');
  const spine = (order?.elements('opf:itemref') ?? []).flatMap((reference): SpineItem[] => {
    const item = items.get(reference.attribute('idref') ?? '');
    const path = pathOf(item);
    if (path === undefined || !PAGE_TYPE.test(item?.attribute('media-type') ?? '')) return [];
    return [{ path, linear: reference.attribute('linear') !== 'no' }];
  });
  const all = [...items.values()];
  const guide = description.child('opf:guide')?.elements('opf:reference') ?? [];
  return {
    metadata: description.child('opf:metadata'),
    spine,
    navigation: pathOf(
      all.find((item) => /(?:^|\s)nav(?:\s|$)/.test(item.attribute('properties') ?? '')),
    ),
    ncx: pathOf(
      items.get(order?.attribute('toc') ?? '') ??
        all.find((item) => item.attribute('media-type') === 'application/x-dtbncx+xml'),
    ),
    start: pathOf(guide.find((reference) => reference.attribute('type') === 'text')),
    read: (path) => {
      const part = archive.read(path);
      return part.ok ? part : epubFailure(part.error);
    },
  };
}

/** Where an address in a file of the book leads; the folder is where that file lies. */
export function bookPath(
  folder: string,
  address: string,
): { readonly path: string; readonly fragment: string } {
  const [, target = '', fragment = ''] = /^([^#?]*)[^#]*#?(.*)$/s.exec(address) ?? [];
  return { path: archivePath(folder, decode(target)), fragment: decode(fragment) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A per cent sign that stands for itself.
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** What a shop has locked lists its files in `META-INF/encryption.xml`; so do books with own fonts. */
function checkEncryption(archive: ZipArchive): Result<undefined, ImportError> {
  const encryption = readXml(archive, 'META-INF/encryption.xml');
  if (!encryption.ok) return encryption;
  const locked = encryption.value
    ?.elements('enc:EncryptedData')
    .some(
      (data) =>
        !FONT_ALGORITHMS.has(data.child('enc:EncryptionMethod')?.attribute('Algorithm') ?? ''),
    );
  if (!locked) return ok(undefined);
  return importFailure(
    'unsupported',
    'This EPUB book is locked by copy protection (DRM), so that only the reader’s own program can open it. Nothing was changed. Ask its publisher for a copy without protection, or type the passage.',
  );
}

function readXml(archive: ZipArchive, path: string): Result<XmlElement | undefined, ImportError> {
  const bytes = archive.read(path);
  if (!bytes.ok) return epubFailure(bytes.error);
  if (bytes.value === undefined) return ok(undefined);
  const root = parseXml(bytes.value, NAMESPACES, { plainDoctype: true });
  return root.ok ? root : epubFailure(root.error);
}

function epubFailure(fault: PackageFault) {
  return packageFailure(fault, {
    noun: 'EPUB book',
    text: 'text of a book',
    program: 'a reader for books',
  });
}
