import { realpath } from 'node:fs/promises';
import type { AppError } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';
import { attempt } from './attempt';
import { nodeFileSystem } from './fileSystem';
import { readRegularFile } from './readFile';

/** The bytes of a document that the person named; unlike a project, it may be named by a link. */
export function readDocument(
  path: string,
  maxBytes?: number,
): Promise<Result<Uint8Array, AppError>> {
  return attempt('read', async () =>
    readRegularFile(nodeFileSystem, await realpath(path), maxBytes),
  );
}
