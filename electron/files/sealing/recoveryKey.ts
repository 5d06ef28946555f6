import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { isContentFault, isHeaderFault, isNoMatch } from './ageFaults';
import { cannotCompute } from './derivedKeys';

/** A key to print or keep elsewhere, and a file that gives the passphrase to whoever has it. */
export interface Recovery {
  /** An age identity, `AGE-SECRET-KEY-1…`; kept nowhere by Galley. */
  readonly key: string;
  /** An age file for that identity, with the passphrase in it. */
  readonly file: Uint8Array;
}

/**
 * A passphrase must stand alone in an age header, so the recovery key opens a file of its own, in which
 * the passphrase is. Rejects with `ExpectedError` where what it needs cannot be computed here.
 */
export async function makeRecovery(passphrase: string): Promise<Recovery> {
  const { Encrypter, generateX25519Identity, identityToRecipient } = await import('age-encryption');
  try {
    const key = await generateX25519Identity();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(key));
    return { key, file: await encrypter.encrypt(passphrase) };
  } catch (error) {
    // So Web Crypto says what it cannot do.
    throw error instanceof DOMException ? cannotCompute('X25519', error) : error;
  }
}

/**
 * The passphrase that a recovery file holds; `wrongPassphrase` where this is not its key, `damaged` where the
 * file was altered, `unavailable` where what it needs cannot be computed here.
 */
export async function recoverPassphrase(
  file: Uint8Array,
  key: string,
): Promise<Result<string, AppError>> {
  const { Decrypter, identityToRecipient } = await import('age-encryption');
  // Printed and typed again it may have spaces, and small letters.
  const typed = key.replace(/\s/g, '').toUpperCase();
  try {
    await identityToRecipient(typed);
  } catch (error) {
    if (error instanceof DOMException) return err(cannotCompute('X25519', error).appError);
    // Besides, it only reads the letters.
    return err(WRONG_KEY);
  }
  const decrypter = new Decrypter();
  decrypter.addIdentity(typed);
  try {
    return ok(await decrypter.decrypt(file, 'text'));
  } catch (error) {
    if (isNoMatch(error)) return err(WRONG_KEY);
    if (isHeaderFault(error) || isContentFault(error)) return err(DAMAGED);
    throw error;
  }
}

const WRONG_KEY: AppError = {
  code: 'wrongPassphrase',
  message:
    'This key does not open the recovery file of this project. Nothing was changed. Look whether all of it is there, from AGE-SECRET-KEY-1 to its last letter.',
};

const DAMAGED: AppError = {
  code: 'damaged',
  message:
    'The recovery file of this project is damaged, so that no key can open it. It was left as it is. The passphrase itself still opens the project.',
};
