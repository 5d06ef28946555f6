import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';

/** A key to print or keep elsewhere, and a file that gives the passphrase to whoever has it. */
export interface Recovery {
  /** An age identity, `AGE-SECRET-KEY-1…`; kept nowhere by Galley. */
  readonly key: string;
  /** An age file for that identity, with the passphrase in it. */
  readonly file: Uint8Array;
}

/**
 * A passphrase must stand alone in an age header, so the recovery key opens a file of its own, in which
 * the passphrase is.
 */
export async function makeRecovery(passphrase: string): Promise<Recovery> {
  const { Encrypter, generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const key = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(key));
  return { key, file: await encrypter.encrypt(passphrase) };
}

/** The passphrase that a recovery file holds; `wrongPassphrase` where this is not its key. */
export async function recoverPassphrase(
  file: Uint8Array,
  key: string,
): Promise<Result<string, AppError>> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  try {
    // Printed and typed again it may have spaces, and small letters.
    decrypter.addIdentity(key.replace(/\s/g, '').toUpperCase());
    return ok(await decrypter.decrypt(file, 'text'));
  } catch {
    return err(WRONG_KEY);
  }
}

const WRONG_KEY: AppError = {
  code: 'wrongPassphrase',
  message:
    'This key does not open the recovery file of this project. Nothing was changed. Look whether all of it is there, from AGE-SECRET-KEY-1 to its last letter.',
};
