import { join } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { FileSystem } from '../files/fileSystem';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import type { ProjectCipher } from '../files/sealing/projectCipher';
import { isProtectedFile } from '../files/sealing/projectKeys';
import { StorageError } from '../files/storageError';
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
 * A damaged file is left as it is; its newest sound backup is shown instead. Throws `StorageError`, for
 * a protected project without its cipher `protected` with the handle.
 */
export async function readOrRecover(
  fs: FileSystem,
  held: HeldProject,
  { handle, path, cipher }: { handle: string; path: string; cipher: ProjectCipher | undefined },
): Promise<ReadProject> {
  const read = await held.read();
  if (read.ok) return { snapshot: read.value, isWhole: true };
  const { code } = read.error;
  if (code === 'damaged' || (code === 'protected' && cipher !== undefined)) {
    const good = await newestGoodBackup(fs, path, cipher);
    if (good) {
      const readOnly = recovered(good.backup.savedAt);
      return { snapshot: good.snapshot, isWhole: false, readOnly };
    }
  }
  // Damaged at its very beginning it says no more that it is protected; its backups still do.
  const isAsked = code === 'damaged' && cipher === undefined && (await isBackedUpSealed(fs, path));
  if (code === 'protected' || isAsked) throw new StorageError(askFor(handle, path));
  throw new StorageError(read.error);
}

async function isBackedUpSealed(fs: FileSystem, path: string): Promise<boolean> {
  const [newest] = await listBackups(fs, path);
  return newest !== undefined && isProtectedFile(fs, join(backupsFolder(path), newest.id));
}

function askFor(handle: string, path: string): AppError {
  return {
    code: 'protected',
    message: `“${projectName(path)}” is protected with a passphrase. Give it to open the project.`,
    handle,
  };
}

function recovered(savedAt: string): string {
  return `The file of this project is damaged. It was left as it is; what you see is its newest sound backup, of ${savedAt.slice(0, 10)} at ${savedAt.slice(11, 16)} UTC. Save a copy to go on working.`;
}
