import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { openOfficeParts, pathOfKind, type Relationship } from '../office/officeParts';
import type { XmlElement } from '../office/parseXml';
import { WORD_NAMESPACES } from './namespaces';

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
  const opened = openOfficeParts(bytes, WORD_NAMESPACES, WORD_DOCUMENT);
  if (!opened.ok) return opened;
  const { archive, roots, read, relationshipsOf, fail } = opened.value;
  const main = opened.value.main ?? 'word/document.xml';
  const document = read(main);
  if (!document.ok) return document;
  if (document.value === undefined) return fail(archive.has('mimetype') ? 'other' : 'noText');
  const body = document.value.name === 'w:document' ? document.value.child('w:body') : undefined;
  if (!body) return fail('noText');
  const relationships = relationshipsOf(main);
  if (!relationships.ok) return relationships;

  const parts = new Map<string, XmlElement[]>();
  const links = new Map<string, ReadonlyMap<string, Relationship>>();
  for (const { kind, target, external } of relationships.value.values()) {
    if (external || !READ_KINDS.has(kind)) continue;
    const part = read(target);
    if (!part.ok) return part;
    if (part.value) parts.set(kind, [...(parts.get(kind) ?? []), part.value]);
    if (!LINKING_KINDS.has(kind) || links.has(kind)) continue;
    const own = relationshipsOf(target);
    if (!own.ok) return own;
    links.set(kind, own.value);
  }
  const core = read(pathOfKind(roots, 'core-properties') ?? 'docProps/core.xml');
  if (!core.ok) return core;
  return ok({
    body,
    relationships: relationships.value,
    part: (kind) => parts.get(kind)?.[0],
    parts: (...kinds) => kinds.flatMap((kind) => parts.get(kind) ?? []),
    relationshipsOf: (kind) => links.get(kind) ?? new Map(),
    bytes: (path) => {
      const part = archive.read(path);
      return part.ok ? part.value : undefined;
    },
    core: core.value,
    isGoogles: !parts.has('commentsExtended') && !archive.has('docProps/app.xml'),
    hasMacros: [...relationships.value.values()].some(({ kind }) => kind === 'vbaProject'),
  });
}
