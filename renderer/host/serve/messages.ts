import { gcm } from '@noble/ciphers/aes.js';
import { NONCE_BYTES, TAG_BYTES } from '../../../shared/ipc/serve/talk';

type Bytes = Uint8Array<ArrayBuffer>;

/** Seals and opens the messages of one key, as `electron/files/sealing/sealedMessage.ts` does in main. */
export interface Messages {
  seal(content: Uint8Array, about: string): Promise<Bytes>;
  /** The same before it returns, for a page that is about to go. Slow: for little content. */
  sealAtOnce(content: Uint8Array, about: string): Bytes;
  /** Undefined where another key, another purpose or other bytes were sealed. */
  open(sealed: Uint8Array, about: string): Promise<Bytes | undefined>;
}

/** `key` is 32 bytes in hexadecimal digits. */
export function messagesOf(key: string): Messages {
  const bytes = fromHex(key);
  const imported = crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const newNonce = () => crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const algorithm = (iv: Bytes, about: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8(about),
    tagLength: TAG_BYTES * 8,
  });
  return {
    async seal(content, about) {
      const nonce = newNonce();
      const how = algorithm(nonce, about);
      return joined(nonce, await crypto.subtle.encrypt(how, await imported, copied(content)));
    },
    sealAtOnce(content, about) {
      const nonce = newNonce();
      return joined(nonce, gcm(bytes, nonce, utf8(about)).encrypt(content));
    },
    async open(sealed, about) {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const all = copied(sealed);
      const how = algorithm(all.subarray(0, NONCE_BYTES), about);
      try {
        const content = all.subarray(NONCE_BYTES);
        return new Uint8Array(await crypto.subtle.decrypt(how, await imported, content));
      } catch (error) {
        if (error instanceof DOMException && error.name === 'OperationError') return undefined;
        throw error;
      }
    },
  };
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(digits: string): Bytes {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function joined(nonce: Uint8Array, rest: ArrayBuffer | Uint8Array): Bytes {
  const all = new Uint8Array(nonce.length + rest.byteLength);
  all.set(nonce);
  all.set(new Uint8Array(rest), nonce.length);
  return all;
}

/** WebCrypto takes no memory that may be shared; of anything else this is no copy. */
function copied(bytes: Uint8Array): Bytes {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes);
}
