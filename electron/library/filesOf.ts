import type { AppError } from '../../shared/ipc/appError';
import { ok, type Result } from '../../shared/result';
import type { FileSystem } from '../files/fileSystem';
import type { ProjectKeys } from '../files/sealing/projectKeys';
import { type SealedFiles, sealedFiles } from '../files/sealing/sealedFiles';
import type { Library } from './library';

/**
 * The files of a project by its handle, sealed with the key that is in memory while it is unlocked. For a
 * window that is named: only if that window has given the passphrase.
 */
export type FilesOf = (handle: string, window?: string) => Promise<Result<SealedFiles, AppError>>;

/** Here alone what is unlocked and where a project lies come together. */
export function createFilesOf({
  library,
  keys,
  fileSystem,
}: {
  readonly library: Pick<Library, 'pathOf'>;
  readonly keys: Pick<ProjectKeys, 'cipherOf' | 'isUnlocked'>;
  readonly fileSystem: FileSystem;
}): FilesOf {
  return async (handle, window) => {
    const path = await library.pathOf(handle);
    if (!path.ok) return path;
    const key = () =>
      window === undefined || keys.isUnlocked(handle, window) ? keys.cipherOf(handle) : undefined;
    return ok(sealedFiles({ fs: fileSystem, path: path.value, key }));
  };
}
