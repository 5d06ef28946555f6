import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { type ProjectSnapshot, snapshotOfFile } from '../projectSnapshot';
import { PROTECTED } from '../storageError';
import { isProtected, type ProjectCipher } from './projectCipher';

/**
 * What the bytes of a project file say once they are opened; the bytes themselves of one that is not
 * protected. `protected` where another passphrase, or any, is needed, `damaged` where they were altered.
 */
export function storedContent(
  bytes: Uint8Array,
  cipher: ProjectCipher | undefined,
): Result<Uint8Array, AppError> {
  if (!isProtected(bytes)) return ok(bytes);
  const content = cipher?.open(bytes);
  if (content !== undefined) return ok(content);
  return err(cipher?.isOwn(bytes) ? DAMAGED : PROTECTED);
}

/** The snapshot of a project file, protected or not; it has the content's bytes and hash. */
export function snapshotOfStored(
  bytes: Uint8Array,
  cipher: ProjectCipher | undefined,
): Result<ProjectSnapshot, AppError> {
  const content = storedContent(bytes, cipher);
  return content.ok ? snapshotOfFile(content.value) : content;
}

const DAMAGED: AppError = {
  code: 'damaged',
  message:
    'This protected project is damaged: its content is not what was written. It was left as it is.',
};
