import { moveAttachments } from '../attachments/moveAttachments';
import { moveFile } from '../files/atomicFile';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { storageFailure } from '../files/storageFailure';
import { moveBackups } from './backups';
import { changingPath, recoveryPath } from './recoveryFile';

/** A project that could not take them along goes back to its name, and the rename fails. */
export async function takeAttachmentsAlong(
  fs: FileSystem,
  from: string,
  to: string,
): Promise<void> {
  try {
    await moveAttachments(fs, from, to);
  } catch (error) {
    await moveFile(fs, to, from);
    throw error;
  }
}

/** What else lies beside a project; what cannot be moved stays under the old name. */
export async function takeBackupsAlong(fs: FileSystem, from: string, to: string): Promise<void> {
  const moves = [
    () => moveBackups(fs, from, to),
    () => moveIfThere(fs, recoveryPath(from), recoveryPath(to)),
    () => moveIfThere(fs, changingPath(from), changingPath(to)),
  ];
  for (const move of moves) {
    try {
      await move();
    } catch (error) {
      // The project has its new name already.
      console.warn(storageFailure(error, 'rename').message);
    }
  }
}

async function moveIfThere(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
