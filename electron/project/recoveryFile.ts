import { createFile } from '../files/atomicFile';
import { PROJECT_EXTENSION } from '../files/fileName';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { readRegularFile } from '../files/readFile';
import { StorageError } from '../files/storageError';

/** Beside a protected project: gives its passphrase to whoever has the recovery key. */
export function recoveryPath(projectPath: string): string {
  return `${withoutExtension(projectPath)}.recovery.age`;
}

/** Beside a protected project while it gets another passphrase: what its files were sealed with before. */
export function changingPath(projectPath: string): string {
  return `${withoutExtension(projectPath)}.changing.age`;
}

const MAX_BYTES = 64 * 1024;

/** Throws `StorageError` where there is none. */
export async function readRecovery(fs: FileSystem, projectPath: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(fs, recoveryPath(projectPath), MAX_BYTES);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new StorageError({
      code: 'notFound',
      message:
        'This project has no recovery file beside it: none was made, or it was moved away. Put “….recovery.age” back beside the project, or open it with its passphrase.',
    });
  }
}

/** Gives a copy of a project its recovery file, too. Throws the system's error. */
export async function copyRecovery(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    const bytes = await readRegularFile(fs, recoveryPath(from), MAX_BYTES);
    await createFile(fs, recoveryPath(to), bytes);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function withoutExtension(path: string): string {
  return path.endsWith(PROJECT_EXTENSION) ? path.slice(0, -PROJECT_EXTENSION.length) : path;
}
