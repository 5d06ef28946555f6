import type { AppError } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';
import { createFile } from './atomicFile';
import { attempt } from './attempt';
import { nodeFileSystem } from './fileSystem';
import { ProjectAdapter } from './projectAdapter';
import type { ProjectSnapshot } from './projectSnapshot';
import { writeOver } from './writeOver';

// For the command line, where people name files and nothing is opened for editing.

export function readProjectAt(path: string): Promise<Result<ProjectSnapshot, AppError>> {
  return attempt('read', () => new ProjectAdapter(path).read());
}

/** Makes a project file; only with `replace` in place of another (`exists` otherwise). */
export function writeProjectAt(
  path: string,
  snapshot: ProjectSnapshot,
  { replace }: { readonly replace: boolean },
): Promise<Result<undefined, AppError>> {
  return attempt('create', async () => {
    if (replace) await writeOver(nodeFileSystem, path, snapshot.bytes);
    else await createFile(nodeFileSystem, path, snapshot.bytes);
    return undefined;
  });
}
