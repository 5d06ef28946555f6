import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { archivePath } from './archivePath';
import { type PackageFault, type PackageName, packageFailure } from './packageFailure';
import { parseXml, type XmlElement } from './parseXml';
import { openZip, type ZipArchive } from './zipArchive';

/** Where a part points: to another part by its path, or out of the document. */
export interface Relationship {
  /** The last step of its type's address: `hyperlink`, `image`, `comments`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a document in Office's form (ECMA-376 part 2), by their paths. */
export interface OfficeParts {
  readonly archive: ZipArchive;
  /** The path of the main part, if the package says which it is. */
  readonly main: string | undefined;
  /** What the package as a whole points to, by id. */
  readonly roots: ReadonlyMap<string, Relationship>;
  /** The root element of a part; undefined where there is none of that path. */
  read(path: string): Result<XmlElement | undefined, ImportError>;
  /** What a part points to, by id. */
  relationshipsOf(path: string): Result<ReadonlyMap<string, Relationship>, ImportError>;
  fail(fault: PackageFault): ReturnType<typeof packageFailure>;
}

/** Opens a document; `namespaces` gives each namespace the prefix that its elements are read by. */
export function openOfficeParts(
  bytes: Uint8Array,
  namespaces: ReadonlyMap<string, string>,
  name: PackageName,
): Result<OfficeParts, ImportError> {
  const fail = (fault: PackageFault) => packageFailure(fault, name);
  const zip = openZip(bytes);
  if (!zip.ok) return fail(zip.error);
  const archive = zip.value;
  const read = (path: string): Result<XmlElement | undefined, ImportError> => {
    const part = archive.read(path);
    if (!part.ok) return fail(part.error);
    if (part.value === undefined) return ok(undefined);
    const root = parseXml(part.value, namespaces);
    return root.ok ? root : fail(root.error);
  };
  const relationshipsOf = (part: string): Result<Map<string, Relationship>, ImportError> => {
    const cut = part.lastIndexOf('/') + 1;
    const root = read(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
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
  };
  const roots = relationshipsOf('');
  if (!roots.ok) return roots;
  const main = pathOfKind(roots.value, 'officeDocument');
  return ok({ archive, main, roots: roots.value, read, relationshipsOf, fail });
}

/** The path of the first part of a kind that is pointed to. */
export function pathOfKind(
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
): string | undefined {
  for (const relationship of relationships.values()) {
    if (relationship.kind === kind && !relationship.external) return relationship.target;
  }
  return undefined;
}
