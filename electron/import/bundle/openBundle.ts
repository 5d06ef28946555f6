import { assertNever } from '../../../shared/assertNever';
import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { sha256 } from '../../files/sha256';
import { isZip, startsWith } from '../fileKinds';
import { openZip, type ZipArchive, type ZipFault } from '../office/zipArchive';

/** What a bundle may hold, packed or not, and no more: 512 MB of exhibits beside a project. */
export const MAX_BUNDLE_BYTES = 768 * 1024 * 1024;

/** True of every zip archive; which are bundles, `readBundle` says. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06');
}

/** True of an archive that names a project. */
export function isBundle(bytes: Uint8Array): boolean {
  return isZip(bytes, 'project.galley');
}

/** A bundle whose directory is sound, and the project in it. */
export interface OpenedBundle {
  /** Byte for byte as it lies in the bundle. */
  readonly projectBytes: Uint8Array;
  /** The files that the project has a record of: by SHA-256, and how many bytes each has. */
  find(
    wanted: ReadonlyMap<string, number>,
  ): Result<readonly { readonly bytes: Uint8Array }[], AppError>;
}

/**
 * Opens an evidence bundle, one that was packed anew too: files are known by what they are, wherever they lie in it and
 * whatever they are called. Nothing is unpacked to disk.
 */
export function openBundle(bytes: Uint8Array): Result<OpenedBundle, AppError> {
  const zip = openZip(bytes, MAX_BUNDLE_BYTES);
  if (!zip.ok) return err(zipError(zip.error));
  const [project, another] = zip.value.entries.filter(({ name }) => PROJECT.test(name));
  if (!project || another) return err(project ? TWO_PROJECTS : NO_PROJECT);
  const projectBytes = zip.value.read(project.name);
  if (!projectBytes.ok) return err(zipError(projectBytes.error));
  if (projectBytes.value === undefined) return err(NO_PROJECT);
  return ok({
    projectBytes: projectBytes.value,
    find(wanted) {
      const found = findFiles(zip.value, wanted);
      if (!found.ok) return err(zipError(found.error));
      return ok([...found.value.values()].map((content) => ({ bytes: content })));
    },
  });
}

/** The project at the top of the bundle or, where it was packed anew, of the folder that it was unpacked into. */
const PROJECT = /^(?:[^/]+\/)?project\.galley$/;

/** The files of which the hash is wanted, by it; only what has the length of one is unpacked. */
function findFiles(
  zip: ZipArchive,
  wanted: ReadonlyMap<string, number>,
): Result<Map<string, Uint8Array>, ZipFault> {
  const lengths = new Set(wanted.values());
  const found = new Map<string, Uint8Array>();
  for (const { name, size } of zip.entries) {
    if (!lengths.has(size) || found.size === wanted.size) continue;
    const content = zip.read(name);
    if (!content.ok) return content;
    const hash = content.value && sha256(content.value);
    if (hash !== undefined && content.value && wanted.has(hash)) found.set(hash, content.value);
  }
  return ok(found);
}

function zipError(fault: ZipFault): AppError {
  const refused = (why: string, code: AppError['code'] = 'damaged'): AppError => ({
    code,
    message: `${why} Nothing was changed.`,
  });
  switch (fault) {
    case 'truncated':
      return refused('The end of this bundle is missing; it was not copied or downloaded whole.');
    case 'damaged':
      return refused('This bundle is damaged.');
    case 'encrypted':
      return refused(
        'This archive is encrypted. Unpack it, pack it without a password, and open that.',
        'invalidInput',
      );
    case 'bomb':
      return refused(
        'This archive would unpack to more than 768 MB or a hundred times its size, as no bundle does.',
        'invalidInput',
      );
    case 'unsafeName':
      return refused(
        'This archive holds entries that lead out of it, as no bundle does.',
        'invalidInput',
      );
    case 'link':
      return refused('This archive holds links to other files, as no bundle does.', 'invalidInput');
    case 'duplicate':
      return refused(
        'This archive holds two files of one name, so that different programs would show different ones.',
        'invalidInput',
      );
    default:
      return assertNever(fault);
  }
}

const NO_PROJECT: AppError = {
  code: 'notAProject',
  message:
    'There is no “project.galley” in this archive: it is no evidence bundle, or one without its project, as where sources must stay secret. Nothing was changed. To check an article that is packed in it, unpack it first.',
};

const TWO_PROJECTS: AppError = {
  code: 'notAProject',
  message:
    'This archive holds more than one project. Nothing was changed. Unpack it, and open each by itself.',
};
