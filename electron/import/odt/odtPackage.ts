import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { type PackageFault, packageFailure } from '../office/packageFailure';
import { parseXml, type XmlElement } from '../office/parseXml';
import { openZip, type ZipArchive } from '../office/zipArchive';
import { ODF_NAMESPACES } from './namespaces';

/** The parts of an OpenDocument text that an article is read from. */
export interface OdtPackage {
  readonly text: XmlElement;
  /** `office:automatic-styles` of the text: what was set by hand. */
  readonly automatic: XmlElement | undefined;
  /** `office:styles`: the styles that have names. */
  readonly named: XmlElement | undefined;
  /** `office:master-styles`: pages with their headers and footers. */
  readonly master: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
  /** The root of an object set into the text, by its address; undefined where it cannot be read. */
  readonly object: (address: string) => XmlElement | undefined;
  /** The bytes of a part that is no text, such as a picture; undefined where it cannot be read. */
  readonly bytes: (address: string) => Uint8Array | undefined;
  readonly hasMacros: boolean;
}

const TEXT_TYPE = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master|-web)?\s*$/;

/** Opens an OpenDocument text: an archive of parts, or one flat XML file. */
export function openOdtPackage(bytes: Uint8Array): Result<OdtPackage, ImportError> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive ? openArchive(bytes) : openFlat(bytes);
}

function openArchive(bytes: Uint8Array): Result<OdtPackage, ImportError> {
  const zip = openZip(bytes);
  if (!zip.ok) return odtFailure(zip.error);
  const archive = zip.value;
  for (const check of [checkManifest, checkMimetype]) {
    const checked = check(archive);
    if (!checked.ok) return checked;
  }
  const content = readPart(archive, 'content.xml');
  if (!content.ok) return content;
  const styles = readPart(archive, 'styles.xml');
  if (!styles.ok) return styles;
  const meta = readPart(archive, 'meta.xml');
  if (!meta.ok) return meta;
  const text = content.value?.child('office:body')?.child('office:text');
  if (!text) return odtFailure('noText');
  return ok({
    text,
    automatic: content.value?.child('office:automatic-styles'),
    named: styles.value?.child('office:styles'),
    master: styles.value?.child('office:master-styles'),
    meta: meta.value?.child('office:meta'),
    object: (address) => {
      const folder = address.replace(/^\.\//, '').replace(/\/$/, '');
      const part = readPart(archive, `${folder}/content.xml`);
      return part.ok ? part.value : undefined;
    },
    bytes: (address) => {
      const read = archive.read(address.replace(/^\.\//, ''));
      return read.ok ? read.value : undefined;
    },
    hasMacros: archive.has('Basic/script-lc.xml') || archive.has('Scripts/'),
  });
}

function openFlat(bytes: Uint8Array): Result<OdtPackage, ImportError> {
  const root = parseXml(bytes, ODF_NAMESPACES);
  if (!root.ok) return odtFailure(root.error);
  const document = root.value;
  const text = document.child('office:body')?.child('office:text');
  if (!text) return odtFailure('noText');
  return ok({
    text,
    automatic: document.child('office:automatic-styles'),
    named: document.child('office:styles'),
    master: document.child('office:master-styles'),
    meta: document.child('office:meta'),
    object: () => undefined,
    bytes: () => undefined,
    hasMacros: document.child('office:scripts')?.child('office:script') !== undefined,
  });
}

/** What is behind a password is an archive like any other, but for a word in its list of parts. */
function checkManifest(archive: ZipArchive): Result<undefined, ImportError> {
  const manifest = archive.read('META-INF/manifest.xml');
  if (!manifest.ok) return odtFailure(manifest.error);
  // Searched and not parsed: old programs begin it with a document type.
  const text = new TextDecoder().decode(manifest.value);
  return /[<:]encryption-data\b/.test(text) ? odtFailure('encrypted') : ok(undefined);
}

function checkMimetype(archive: ZipArchive): Result<undefined, ImportError> {
  const mimetype = archive.read('mimetype');
  if (!mimetype.ok) return odtFailure(mimetype.error);
  if (mimetype.value === undefined) return ok(undefined);
  return TEXT_TYPE.test(new TextDecoder().decode(mimetype.value))
    ? ok(undefined)
    : odtFailure('other');
}

function readPart(archive: ZipArchive, path: string): Result<XmlElement | undefined, ImportError> {
  const bytes = archive.read(path);
  if (!bytes.ok) return odtFailure(bytes.error);
  if (bytes.value === undefined) return ok(undefined);
  const root = parseXml(bytes.value, ODF_NAMESPACES);
  return root.ok ? root : odtFailure(root.error);
}

function odtFailure(fault: PackageFault) {
  return packageFailure(fault, {
    noun: 'OpenDocument text',
    text: 'OpenDocument text',
    program: 'LibreOffice or Word',
  });
}
