import { join } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { isProtectedFile } from '../files/sealing/ageHeader';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { projectName } from '../library/librarySummary';
import { backupsFolder, listBackups, newestGoodBackup } from './backups';
import type { HeldProject } from './heldProject';

interface ReadProject {
  readonly snapshot: ProjectSnapshot;
  /** False where a backup stands in for the file. */
  readonly isWhole: boolean;
  readonly readOnly?: string;
}

/**
 * Reads a project that is opened. A damaged file is left as it is; its newest sound backup is shown instead.
 * Of a protected project whose passphrase was not given the error is `protected`, with the handle.
 */
export async function readOrRecover(
  held: HeldProject,
  handle: string,
): Promise<Result<ReadProject, AppError>> {
  const { files } = held;
  const read = await held.read();
  if (read.ok) return ok({ snapshot: read.value, isWhole: true });
  const { code } = read.error;
  if (code === 'damaged' || (code === 'protected' && files.isSealed)) {
    const good = await attempt('read', () => newestGoodBackup(files));
    if (!good.ok) return good;
    if (good.value !== undefined) {
      const { snapshot, backup } = good.value;
      return ok({ snapshot, isWhole: false, readOnly: recovered(backup.savedAt) });
    }
  }
  if (code === 'protected') return err(askFor(handle, files));
  // Damaged at its very beginning it says no more that it is protected; its backups still do.
  const isAsked = await attempt(
    'read',
    async () => code === 'damaged' && !files.isSealed && (await isBackedUpSealed(files)),
  );
  if (!isAsked.ok) return isAsked;
  return isAsked.value ? err(askFor(handle, files)) : read;
}

async function isBackedUpSealed(files: SealedFiles): Promise<boolean> {
  const [newest] = await listBackups(files);
  return (
    newest !== undefined && isProtectedFile(files.fs, join(backupsFolder(files.path), newest.id))
  );
}

function askFor(handle: string, { path }: SealedFiles): AppError {
  return {
    code: 'protected',
    message: `“${projectName(path)}” is protected with a passphrase. Give it to open the project.`,
    handle,
  };
}

function recovered(savedAt: string): string {
  return `The file of this project is damaged. It was left as it is; what you see is its newest sound backup, of ${savedAt.slice(0, 10)} at ${savedAt.slice(11, 16)} UTC. Save a copy to go on working.`;
}
