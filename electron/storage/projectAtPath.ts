import type { AppError } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';
import { createFile } from './atomicFile';
import { attempt } from './attempt';
import { type FileSystem, nodeFileSystem } from './fileSystem';
import { ProjectAdapter } from './projectAdapter';
import type { ProjectSnapshot } from './projectSnapshot';
import { writeOver } from './writeOver';

// For the command line, where people name files and nothing is opened for editing.

export function readProjectAt(
  path: string,
  fs: FileSystem = nodeFileSystem,
): Promise<Result<ProjectSnapshot, AppError>> {
  return attempt('read', () => new ProjectAdapter(path, fs).read());
}

/** Makes a project file; only with `replace` in place of another (`exists` otherwise). */
export function writeProjectAt(
  path: string,
  snapshot: ProjectSnapshot,
  options: { readonly replace: boolean; readonly fileSystem?: FileSystem },
): Promise<Result<undefined, AppError>> {
  const { replace, fileSystem = nodeFileSystem } = options;
  return attempt('create', async () => {
    if (replace) await writeOver(fileSystem, path, snapshot.bytes);
    else await createFile(fileSystem, path, snapshot.bytes);
    return undefined;
  });
}
