import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { createFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { besidePath } from '../files/fileName';
import { readRegularFile } from '../files/readFile';
import type { SealedFiles } from '../files/sealing/sealedFiles';

type Place = Pick<SealedFiles, 'fs' | 'path'>;

/** Beside a protected project: gives its passphrase to whoever has the recovery key. */
export function recoveryPath(projectPath: string): string {
  return besidePath(projectPath, '.recovery.age');
}

/** Beside a protected project while it gets another passphrase: what its files were sealed with before. */
export function changingPath(projectPath: string): string {
  return besidePath(projectPath, '.changing.age');
}

const MAX_BYTES = 64 * 1024;

/** The recovery file of a project; `notFound` where there is none. */
export async function readRecovery({ fs, path }: Place): Promise<Result<Uint8Array, AppError>> {
  const read = await attempt('read', () => readRegularFile(fs, recoveryPath(path), MAX_BYTES));
  return read.ok || read.error.code !== 'notFound' ? read : err(NO_RECOVERY);
}

/** Gives a copy of a project its recovery file, too, where there is one. */
export async function copyRecovery(from: Place, to: Place): Promise<Result<undefined, AppError>> {
  const bytes = await readRecovery(from);
  if (!bytes.ok) return bytes.error === NO_RECOVERY ? ok(undefined) : bytes;
  const there = await readRecovery(to);
  // An earlier copy under this name, or the project itself, has it already.
  if (there.ok && Buffer.compare(there.value, bytes.value) === 0) return ok(undefined);
  return attempt('create', async () => {
    await createFile(to.fs, recoveryPath(to.path), bytes.value);
    return undefined;
  });
}

const NO_RECOVERY: AppError = {
  code: 'notFound',
  message:
    'This project has no recovery file beside it: none was made, or it was moved away. Put “….recovery.age” back beside the project, or open it with its passphrase.',
};
