import type { AppError } from '../../shared/ipc/appError';
import type { Backup } from '../../shared/ipc/contract';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import type { Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import type { FileSystem } from '../files/fileSystem';
import { createProjectKeys, type ProjectKeys } from '../files/sealing/projectKeys';
import type { Library } from '../library/library';
import { listBackups, readBackup } from './backups';

/** The backup generations of the projects, by handle. Reading one changes nothing. */
export interface EarlierVersions {
  /** Newest first. */
  list(handle: string): Promise<Result<{ backups: Backup[] }, AppError>>;
  /** `notFound` for one that has been thinned since, `damaged` for one that cannot be read. */
  read(
    handle: string,
    id: string,
  ): Promise<Result<{ project: ProjectFile; notices: string[] }, AppError>>;
}

export function createEarlierVersions({
  library,
  keys = createProjectKeys(),
  fileSystem,
}: {
  readonly library: Library;
  readonly keys?: ProjectKeys;
  readonly fileSystem: FileSystem;
}): EarlierVersions {
  return {
    list: (handle) =>
      attempt('read', async () => ({
        backups: await listBackups(fileSystem, await library.pathOf(handle)),
      })),
    read: (handle, id) =>
      attempt('read', async () => {
        const path = await library.pathOf(handle);
        const { project, notices } = await readBackup(fileSystem, path, id, keys.cipherOf(handle));
        return { project, notices: [...notices] };
      }),
  };
}
