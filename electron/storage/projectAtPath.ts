import type { Picture } from '../../shared/article/picture';
import type { AppError } from '../../shared/ipc/appError';
import { projectAttachments } from '../../shared/project/projectAttachments';
import { ok, type Result } from '../../shared/result';
import { createFile } from './atomicFile';
import { attempt } from './attempt';
import { nodeFileSystem } from './fileSystem';
import { keepPictures } from './keepPictures';
import { missingAttachments } from './missingAttachments';
import { copyAttachments } from './moveAttachments';
import { ProjectAdapter } from './projectAdapter';
import { lockProject } from './projectLock';
import type { ProjectSnapshot } from './projectSnapshot';
import { StorageError } from './storageError';
import { writeOver } from './writeOver';

// For the command line, where people name files and nothing is opened for editing.

export function readProjectAt(path: string): Promise<Result<ProjectSnapshot, AppError>> {
  return attempt('read', () => new ProjectAdapter(path).read());
}

/**
 * Makes a project file with the pictures of its article beside it; only with `replace` in place of
 * another (`exists` otherwise). All or nothing.
 */
export function writeProjectAt(
  path: string,
  snapshot: ProjectSnapshot,
  { replace, pictures }: { readonly replace: boolean; readonly pictures: readonly Picture[] },
): Promise<Result<undefined, AppError>> {
  return attempt('create', async () => {
    const takeBack = await keepPictures(nodeFileSystem, path, pictures);
    try {
      if (replace) await writeOver(nodeFileSystem, path, snapshot.bytes);
      else await createFile(nodeFileSystem, path, snapshot.bytes);
    } catch (error) {
      await takeBack();
      throw error;
    }
    return undefined;
  });
}

/**
 * Makes a changed copy of a project with what is attached to it. Answers, in sentences, which
 * attachments the copy lacks: they do not keep it from being made.
 */
export async function writeCopyAt(
  from: string,
  to: string,
  snapshot: ProjectSnapshot,
  { replace }: { readonly replace: boolean },
): Promise<Result<string[], AppError>> {
  const written = await writeProjectAt(to, snapshot, { replace, pictures: [] });
  if (!written.ok) return written;
  const hashes = new Set(projectAttachments(snapshot.project).map(({ sha256 }) => sha256));
  const copied = await attempt('attach', async () => {
    await copyAttachments(nodeFileSystem, from, to, hashes);
    return missingAttachments(nodeFileSystem, to, snapshot.project);
  });
  return ok(copied.ok ? copied.value : [`The copy lacks attachments. ${copied.error.message}`]);
}

/**
 * Replaces a project file that still has the content with the hash `basedOn` (`conflict` otherwise),
 * unless a window has it open for writing (`locked`).
 */
export function saveProjectAt(
  path: string,
  snapshot: ProjectSnapshot,
  basedOn: string,
): Promise<Result<undefined, AppError>> {
  return attempt('save', async () => {
    const outcome = await lockProject(nodeFileSystem, path);
    if (outcome.kind === 'taken') throw new StorageError(OPEN_ELSEWHERE);
    try {
      const adapter = new ProjectAdapter(path);
      adapter.basedOn = basedOn;
      await adapter.write(snapshot);
    } finally {
      await outcome.lock.release();
    }
    return undefined;
  });
}

const OPEN_ELSEWHERE: AppError = {
  code: 'locked',
  message:
    'This project is open in a window of Galley. Nothing was written. Close it there, or write to another file with -o.',
};
