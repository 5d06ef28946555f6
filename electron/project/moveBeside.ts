import type { AppError } from '../../shared/ipc/appError';
import { err, type Result } from '../../shared/result';
import { moveAttachments } from '../attachments/moveAttachments';
import { moveFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { explainFailure } from '../files/explainFailure';
import { errorCode, type FileSystem } from '../files/fileSystem';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { moveBackups } from './backups';
import { changingPath, recoveryPath } from './recoveryFile';

/** Moves a project with its attachments, never over another one: both get the new name or neither does. */
export async function moveWithAttachments(
  from: SealedFiles,
  to: SealedFiles,
): Promise<Result<undefined, AppError>> {
  const { fs } = from;
  const renamed = await attempt('rename', () => moveFile(fs, from.path, to.path));
  if (!renamed.ok) return err(renamed.error);
  const moved = await moveAttachments(from, to);
  if (moved.ok) return moved;
  const back = await attempt('rename', () => moveFile(fs, to.path, from.path));
  return back.ok ? moved : err(back.error);
}

/** What else lies beside a project; what cannot be moved stays under the old name. */
export async function takeBackupsAlong(
  { fs, path: from }: SealedFiles,
  { path: to }: SealedFiles,
): Promise<void> {
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
      console.warn(explainFailure(error, 'rename').message);
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
