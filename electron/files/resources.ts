import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExpectedError } from './expectedError';
import { errorCode, type FileSystem } from './fileSystem';
import { readRegularFile } from './readFile';

// Source (electron/files) and build (out/main) both lie two folders below the project's own.
const here = dirname(fileURLToPath(import.meta.url));
const resourcesFolder = join(here, '..', '..', 'resources');
const MAX_BYTES = 32 * 1024 * 1024;

/** A file that comes with Galley. Throws a `ExpectedError` (`unavailable`) where it is missing. */
export function readResource(fs: FileSystem, name: string): Promise<Uint8Array> {
  return readShipped(fs, join(resourcesFolder, name), name);
}

/** A file of an installed package, by its public path such as `some-package/files/x.woff2`. */
export function readPackageFile(fs: FileSystem, specifier: string): Promise<Uint8Array> {
  return readShipped(fs, createRequire(import.meta.url).resolve(specifier), specifier);
}

async function readShipped(fs: FileSystem, path: string, name: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(fs, path, MAX_BYTES);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new ExpectedError({
      code: 'unavailable',
      message: 'A part of Galley is missing. Install it again.',
      detail: name,
    });
  }
}
