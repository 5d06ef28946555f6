import type { AppError } from '../../shared/ipc/appError';
import { ExpectedError } from './expectedError';
import { type FileSystem, OPEN_TO_READ } from './fileSystem';

const MEGABYTE = 1024 * 1024;
export const MAX_PROJECT_BYTES = 256 * MEGABYTE;

/**
 * The bytes of a regular file. Links are not followed, pipes and devices not waited for. Throws
 * `ExpectedError` for what it refuses, and the system's error.
 */
export async function readRegularFile(
  fs: FileSystem,
  path: string,
  maxBytes: number = MAX_PROJECT_BYTES,
): Promise<Uint8Array> {
  refuseUnlessRegular(await fs.lstat(path));
  const file = await fs.open(path, OPEN_TO_READ);
  try {
    // Looked at again through the open file: the name may stand for something else by now.
    const stats = await file.stat();
    refuseUnlessRegular(stats);
    if (stats.size > maxBytes) throw tooLarge(maxBytes);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The first bytes of a regular file, at most so many; none of what is no file. Throws the system's error. */
export async function readStart(fs: FileSystem, path: string, most: number): Promise<Uint8Array> {
  if (!(await fs.lstat(path)).isFile()) return new Uint8Array();
  const file = await fs.open(path, OPEN_TO_READ);
  try {
    const start = new Uint8Array(most);
    const { bytesRead } = await file.read(start, 0, most, 0);
    return start.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseUnlessRegular(stats: { isFile(): boolean; isSymbolicLink(): boolean }): void {
  if (stats.isSymbolicLink()) {
    throw refused({
      code: 'notAProject',
      message:
        'This is a link to another file, and Galley does not follow links. Open that file itself.',
    });
  }
  if (!stats.isFile()) {
    throw refused({
      code: 'ioError',
      message: 'This is a folder, a pipe or a device, not a file. It was left as it is.',
    });
  }
}

/** Of a file with more bytes than may be read. */
export function tooLarge(maxBytes: number): ExpectedError {
  return refused({
    code: 'notAProject',
    message: `This file is larger than ${maxBytes / MEGABYTE} MB, more than Galley opens. It was left as it is.`,
  });
}

function refused(error: AppError): ExpectedError {
  return new ExpectedError(error);
}
