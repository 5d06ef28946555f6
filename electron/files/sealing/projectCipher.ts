import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { ExpectedError } from '../expectedError';
import { isHeaderFault, isNoMatch } from './ageFaults';
import { headerOf } from './ageHeader';
import { openPayload, sealedLength, sealPayload } from './agePayload';
import { keyedHash, subkey } from './derivedKeys';
import { HeaderError, passphraseIdentity, passphraseRecipient, WORK_FACTOR } from './passphraseKey';

const FILE_KEY_BYTES = 16;
const NO_SALT = new Uint8Array();

/**
 * What reads and writes the files of one protected project while it is unlocked, each a whole age file
 * that opens with its passphrase alone. They share one header, hence one scrypt, and one file key; the
 * content of each has a key of its own.
 */
export interface ProjectCipher {
  seal(plain: Uint8Array): Buffer;
  /** Undefined for what was not sealed with this cipher, or is not as it was sealed. */
  open(sealed: Uint8Array): Buffer | undefined;
  /** Whether a file begins as those of this cipher do; it may be damaged all the same. */
  isOwn(sealed: Uint8Array): boolean;
  /** Bytes that so many take when they are sealed. */
  sealedLength(plain: number): number;
  /** A name for a file of this SHA-256 that tells nobody else what is in it; 64 hexadecimal digits. */
  nameOf(sha256: string): string;
  /** What `restoreCipher` makes the same cipher of. It is the key: to be sealed at once. */
  secret(): Buffer;
  /** Overwrites the key. Nothing can be sealed or opened any more. */
  wipe(): void;
}

/** Thrown where a project was locked while work on its files went on. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/**
 * A cipher of a new key under a passphrase. Takes about a second. Rejects with `ExpectedError` where what it
 * needs cannot be computed.
 */
export async function makeCipher(
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<ProjectCipher> {
  const { Encrypter, Stanza } = await import('age-encryption');
  const encrypter = new Encrypter();
  let fileKey: Uint8Array | undefined;
  encrypter.addRecipient(
    passphraseRecipient(passphrase.normalize('NFC'), workFactor, {
      stanza: Stanza,
      onFileKey: (key) => {
        fileKey = key;
      },
    }),
  );
  const header = headerOf(await encrypter.encrypt(new Uint8Array()));
  if (fileKey === undefined || header === undefined) throw new Error('age made no header');
  return cipherOf(header, fileKey);
}

/**
 * The cipher of a protected file: `wrongPassphrase` where it does not open with this one, `damaged`
 * where its header is not sound, `unavailable` where what it needs cannot be computed here. The content is
 * not looked at.
 */
export async function unlockCipher(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<ProjectCipher, AppError>> {
  const header = headerOf(bytes);
  if (header === undefined) return err(DAMAGED);
  const { Decrypter } = await import('age-encryption');
  // Typed in an age tool it may stand there as it came from the keyboard.
  for (const typed of new Set([passphrase.normalize('NFC'), passphrase])) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(passphraseIdentity(typed));
    try {
      return ok(cipherOf(header, await decrypter.decryptHeader(header)));
    } catch (error) {
      if (error instanceof ExpectedError) return err(error.appError);
      if (error instanceof HeaderError || isHeaderFault(error)) return err(DAMAGED);
      if (!isNoMatch(error)) throw error;
    }
  }
  return err(WRONG);
}

/** Of what `secret` gave. */
export function restoreCipher(secret: Uint8Array): ProjectCipher {
  const bytes = Buffer.from(secret);
  return cipherOf(bytes.subarray(FILE_KEY_BYTES), bytes.subarray(0, FILE_KEY_BYTES));
}

function cipherOf(header: Buffer, fileKey: Uint8Array): ProjectCipher {
  const key = Buffer.from(fileKey);
  const nameKey = subkey(key, NO_SALT, 'galley attachment name');
  let isWiped = false;
  const usable = () => {
    if (isWiped) throw new LockedError();
  };
  const isOwn = (sealed: Uint8Array) => header.equals(sealed.subarray(0, header.length));
  return {
    isOwn,
    seal(plain) {
      usable();
      return Buffer.concat([header, ...sealPayload(key, plain)]);
    },
    open(sealed) {
      usable();
      return isOwn(sealed) ? openPayload(key, sealed.subarray(header.length)) : undefined;
    },
    sealedLength: (plain) => header.length + sealedLength(plain),
    nameOf(sha256) {
      usable();
      return keyedHash(nameKey, sha256);
    },
    secret() {
      usable();
      return Buffer.concat([key, header]);
    },
    wipe() {
      isWiped = true;
      key.fill(0);
      nameKey.fill(0);
    },
  };
}

const WRONG: AppError = {
  code: 'wrongPassphrase',
  message: 'This is not the passphrase of this project. Nothing was changed. Try again.',
};

const DAMAGED: AppError = {
  code: 'damaged',
  message:
    'The beginning of this protected project is damaged, so that no passphrase can open it. It was left as it is.',
};
