import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { archivePath } from '../office/archivePath';
import { type PackageFault, packageFailure } from '../office/packageFailure';
import { parseXml, type XmlElement } from '../office/parseXml';
import { openZip, type ZipArchive } from '../office/zipArchive';
import { WORD_NAMESPACES } from './namespaces';

/** Where a part points: to another part by its path, or out of the document. */
export interface Relationship {
  /** The last step of its type's address: `hyperlink`, `image`, `comments`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word document that an article is read from. */
export interface WordPackage {
  readonly body: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The root of the first part of this kind that the document points to, if there is one. */
  readonly part: (kind: string) => XmlElement | undefined;
  /** The roots of all parts of these kinds. */
  readonly parts: (...kinds: readonly string[]) => XmlElement[];
  /** The relationships of the part that is the first of this kind. */
  readonly relationshipsOf: (kind: string) => ReadonlyMap<string, Relationship>;
  /** The bytes of a part that is no text, such as a picture; undefined where it cannot be read. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  readonly core: XmlElement | undefined;
  readonly hasMacros: boolean;
  /** True for what Google Docs writes, and other programs that say neither who they are nor who replies to whom. */
  readonly isGoogles: boolean;
}

const WORD_DOCUMENT = {
  noun: 'Word document',
  text: 'Word text',
  program: 'Word or LibreOffice',
};
/** Read whole before anything is made of them: a document of which a part is damaged is refused. */
const READ_KINDS = new Set([
  'styles',
  'numbering',
  'footnotes',
  'endnotes',
  'comments',
  'commentsExtended',
  'header',
  'footer',
]);
/** The kinds whose text may hold links of its own. */
const LINKING_KINDS = new Set(['footnotes', 'endnotes']);

export function openWordPackage(bytes: Uint8Array): Result<WordPackage, ImportError> {
  const zip = openZip(bytes);
  if (!zip.ok) return wordFailure(zip.error);
  const archive = zip.value;
  const roots = readRelationships(archive, '');
  if (!roots.ok) return roots;
  const main = pathOf(roots.value, 'officeDocument') ?? 'word/document.xml';
  const document = readPart(archive, main);
  if (!document.ok) return document;
  if (document.value === undefined) {
    return wordFailure(archive.has('mimetype') ? 'other' : 'noText');
  }
  const body = document.value.name === 'w:document' ? document.value.child('w:body') : undefined;
  if (!body) return wordFailure('noText');
  const relationships = readRelationships(archive, main);
  if (!relationships.ok) return relationships;

  const parts = new Map<string, XmlElement[]>();
  const links = new Map<string, ReadonlyMap<string, Relationship>>();
  for (const { kind, target, external } of relationships.value.values()) {
    if (external || !READ_KINDS.has(kind)) continue;
    const part = readPart(archive, target);
    if (!part.ok) return part;
    if (part.value) parts.set(kind, [...(parts.get(kind) ?? []), part.value]);
    if (!LINKING_KINDS.has(kind) || links.has(kind)) continue;
    const own = readRelationships(archive, target);
    if (!own.ok) return own;
    links.set(kind, own.value);
  }
  const core = readPart(archive, pathOf(roots.value, 'core-properties') ?? 'docProps/core.xml');
  if (!core.ok) return core;
  return ok({
    body,
    relationships: relationships.value,
    part: (kind) => parts.get(kind)?.[0],
    parts: (...kinds) => kinds.flatMap((kind) => parts.get(kind) ?? []),
    relationshipsOf: (kind) => links.get(kind) ?? new Map(),
    bytes: (path) => {
      const read = archive.read(path);
      return read.ok ? read.value : undefined;
    },
    core: core.value,
    isGoogles: !parts.has('commentsExtended') && !archive.has('docProps/app.xml'),
    hasMacros: [...relationships.value.values()].some(({ kind }) => kind === 'vbaProject'),
  });
}

function readPart(archive: ZipArchive, path: string): Result<XmlElement | undefined, ImportError> {
  const bytes = archive.read(path);
  if (!bytes.ok) return wordFailure(bytes.error);
  if (bytes.value === undefined) return ok(undefined);
  const root = parseXml(bytes.value, WORD_NAMESPACES);
  return root.ok ? root : wordFailure(root.error);
}

function wordFailure(fault: PackageFault) {
  return packageFailure(fault, WORD_DOCUMENT);
}

/** What a part points to, by id; `''` stands for the whole package. */
function readRelationships(
  archive: ZipArchive,
  part: string,
): Result<ReadonlyMap<string, Relationship>, ImportError> {
  const cut = part.lastIndexOf('/') + 1;
  const root = readPart(archive, `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
  if (!root.ok) return root;
  const relationships = new Map<string, Relationship>();
  for (const element of root.value?.elements('rel:Relationship') ?? []) {
    const id = element.attribute('Id');
    const target = element.attribute('Target');
    if (id === undefined || target === undefined) continue;
    const external = element.attribute('TargetMode') === 'External';
    relationships.set(id, {
      kind: element.attribute('Type')?.split('/').at(-1) ?? '',
      target: external ? target : archivePath(part.slice(0, cut), target),
      external,
    });
  }
  return ok(relationships);
}

function pathOf(
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
): string | undefined {
  for (const relationship of relationships.values()) {
    if (relationship.kind === kind && !relationship.external) return relationship.target;
  }
  return undefined;
}
