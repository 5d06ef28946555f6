import { randomBytes } from 'node:crypto';
import type { Identity, Recipient, Stanza } from 'age-encryption';
import { openBytes, sealBytes, TAG_BYTES } from './chacha';
import { stretch } from './derivedKeys';

/** Base-2 logarithm of scrypt's cost: about a second and 256 MB for each guess, age's own choice. */
export const WORK_FACTOR = 18;
/** What a file may ask for: 1 GB. A hostile file could ask for all memory there is. */
const HIGHEST_WORK_FACTOR = 20;

const LABEL = 'age-encryption.org/v1/scrypt';
const SALT_BYTES = 16;
/** The key is used once, so age wraps with a nonce of zeros. */
const NONCE = Buffer.alloc(12);

/** age's scrypt recipient, derived off the main thread. Gives the file key away once, for later use. */
export function passphraseRecipient(
  passphrase: string,
  workFactor: number,
  { stanza, onFileKey }: { stanza: typeof Stanza; onFileKey: (fileKey: Uint8Array) => void },
): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES);
      const key = await derive(passphrase, salt, workFactor);
      onFileKey(fileKey);
      const body = sealBytes(key, NONCE, fileKey);
      return [new stanza(['scrypt', base64(salt), String(workFactor)], body)];
    },
  };
}

/** Thrown for a header that no age tool wrote, or that asks for more than any should. */
export class HeaderError extends Error {
  override readonly name = 'HeaderError';
}

/** age's scrypt identity, derived off the main thread. Null where the passphrase is another. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas;
      const [kind, salt = '', cost = ''] = stanza?.args ?? [];
      // age: a passphrase stands alone, so that whoever made the file knew it.
      if (stanza === undefined || stanzas.length !== 1 || kind !== 'scrypt') {
        throw new HeaderError('not for a passphrase');
      }
      const saltBytes = Buffer.from(salt, 'base64');
      const workFactor = /^[1-9]\d?$/.test(cost) ? Number(cost) : Number.NaN;
      if (base64(saltBytes) !== salt || saltBytes.length !== SALT_BYTES) {
        throw new HeaderError('no salt');
      }
      if (!(workFactor <= HIGHEST_WORK_FACTOR) || stanza.body.length !== 16 + TAG_BYTES) {
        throw new HeaderError('no sensible cost or key');
      }
      const key = await derive(passphrase, saltBytes, workFactor);
      return openBytes(key, NONCE, stanza.body) ?? null;
    },
  };
}

function derive(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Buffer> {
  return stretch(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), workFactor);
}

/** Without padding, as age writes it. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
