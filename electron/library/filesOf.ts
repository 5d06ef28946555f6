import type { AppError } from '../../shared/ipc/appError';
import { ok, type Result } from '../../shared/result';
import type { FileSystem } from '../files/fileSystem';
import type { ProjectKeys } from '../files/sealing/projectKeys';
import { type SealedFiles, sealedFiles } from '../files/sealing/sealedFiles';
import type { Library } from './library';

/**
 * Gives the files of the project with this handle. Those of a protected project open with its key, which is in
 * memory while the project is unlocked. Where a window is named, they open only if that window has given the
 * passphrase.
 */
export type FilesOf = (handle: string, window?: string) => Promise<Result<SealedFiles, AppError>>;

/** Makes the one function that knows both where a project lies and whether it is unlocked. */
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
