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

/**
 * A file of an installed package, by its public path such as `some-package/files/x.woff2`. Throws a
 * `ExpectedError` (`unavailable`) where it, or the package, is missing.
 */
export async function readPackageFile(fs: FileSystem, specifier: string): Promise<Uint8Array> {
  return readShipped(fs, pathOf(specifier), specifier);
}

function pathOf(specifier: string): string {
  try {
    return createRequire(import.meta.url).resolve(specifier);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw missingPart(specifier);
  }
}

async function readShipped(fs: FileSystem, path: string, name: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(fs, path, MAX_BYTES);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw missingPart(name);
  }
}

/** A file that is not there, a package, or a file that a package no longer has. */
const MISSING = new Set(['ENOENT', 'MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED']);

function isMissing(error: unknown): boolean {
  return MISSING.has(errorCode(error) ?? '');
}

function missingPart(name: string): ExpectedError {
  return new ExpectedError({
    code: 'unavailable',
    message: 'A part of Galley is missing. Nothing was changed. Install Galley again.',
    detail: name,
  });
}
