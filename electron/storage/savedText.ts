import type { AppError } from '../../shared/ipc/appError';
import { serializeProject } from '../../shared/project/serializeProject';
import type { ProjectCipher } from '../protection/projectCipher';
import type { FileSystem } from './fileSystem';
import { sha256, snapshotOfFile } from './projectSnapshot';
import { readRegularFile } from './readFile';
import { StorageError } from './storageError';
import { storedContent } from './storedContent';

/**
 * The text that a window means when it sends what differs from the version with a hash: what the file
 * says, as Galley writes it. Undefined where the file has another version by now. Throws
 * `StorageError` or the system's error.
 */
export async function savedText(
  fileSystem: FileSystem,
  path: string,
  { hash, cipher }: { readonly hash: string; readonly cipher: ProjectCipher | undefined },
): Promise<string | undefined> {
  const content = storedContent(await readRegularFile(fileSystem, path), cipher);
  if (!content.ok) throw new StorageError(content.error);
  const bytes = content.value;
  if (sha256(bytes) !== hash) return undefined;
  const snapshot = snapshotOfFile(bytes);
  if (!snapshot.ok) throw new StorageError(snapshot.error);
  return serializeProject(snapshot.value.project);
}

export const WHOLE_NEEDED: AppError = {
  code: 'wholeNeeded',
  message:
    'Only what changed was sent, and the file does not have the version that was changed. Nothing was written. Send the whole project.',
};
