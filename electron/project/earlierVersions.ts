import type { AppError } from '../../shared/ipc/appError';
import type { Backup } from '../../shared/ipc/contract';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import type { FilesOf } from '../library/filesOf';
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

export function createEarlierVersions({ filesOf }: { readonly filesOf: FilesOf }): EarlierVersions {
  return {
    async list(handle) {
      const files = await filesOf(handle);
      if (!files.ok) return files;
      return attempt('read', async () => ({ backups: await listBackups(files.value) }));
    },
    async read(handle, id) {
      const files = await filesOf(handle);
      if (!files.ok) return files;
      const backup = await readBackup(files.value, id);
      if (!backup.ok) return backup;
      const { project, notices } = backup.value;
      return ok({ project, notices: [...notices] });
    },
  };
}
