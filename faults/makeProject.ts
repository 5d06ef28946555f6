import { writeFile } from 'node:fs/promises';
import { makeCipher, type ProjectCipher } from '../electron/files/sealing/projectCipher';
import { versionText } from './versions';

export const PASSPHRASE = 'herring gull on a bollard';
/** Cheap: what is tried is the writing, not the guessing. */
const WORK_FACTOR = 8;

/** A project file in its first version. */
export async function makeProject(path: string): Promise<void> {
  await writeFile(path, versionText(0), { mode: 0o600 });
}

/**
 * A project file, in its first version unless told otherwise, protected with the passphrase that the saver knows.
 * Returns the cipher that opens it.
 */
export async function makeProtectedProject(
  path: string,
  text = versionText(0),
): Promise<ProjectCipher> {
  const cipher = await makeCipher(PASSPHRASE, WORK_FACTOR);
  await writeFile(path, cipher.seal(Buffer.from(text)), { mode: 0o600 });
  return cipher;
}
