import type { AppError } from '../../shared/ipc/appError';
import { serializeProject } from '../../shared/project/text/serializeProject';
import type { FileSystem } from '../files/fileSystem';
import { type ProjectSnapshot, snapshotOfFile, snapshotOfText } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import type { ProjectCipher } from '../files/sealing/projectCipher';
import { storedContent } from '../files/sealing/storedContent';
import { sha256 } from '../files/sha256';
import { StorageError } from '../files/storageError';

/**
 * What a window means when it sends what differs from the version with a hash: what the file
 * says, as Galley writes it. Undefined where the file has another version by now. Throws
 * `StorageError` or the system's error.
 */
export async function savedSnapshot(
  fileSystem: FileSystem,
  path: string,
  { hash, cipher }: { readonly hash: string; readonly cipher: ProjectCipher | undefined },
): Promise<ProjectSnapshot | undefined> {
  const content = storedContent(await readRegularFile(fileSystem, path), cipher);
  if (!content.ok) throw new StorageError(content.error);
  const bytes = content.value;
  if (sha256(bytes) !== hash) return undefined;
  const file = snapshotOfFile(bytes);
  if (!file.ok) throw new StorageError(file.error);
  const canonical = snapshotOfText(serializeProject(file.value.project));
  if (!canonical.ok) throw new StorageError(canonical.error);
  return canonical.value;
}

export const WHOLE_NEEDED: AppError = {
  code: 'wholeNeeded',
  message:
    'Only what changed was sent, and the file does not have the version that was changed. Nothing was written. Send the whole project.',
};
