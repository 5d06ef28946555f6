import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

// Makes `node:crypto` of this process as poor as Electron's, which stands on BoringSSL and not on OpenSSL.
// Imported before anything else. What is listed is what Electron's patches and BoringSSL's tables name
// (docs/electron.md); whatever is not listed is refused in the words of Node.

const AES = ['128', '192', '256'].flatMap((bits) =>
  ['cbc', 'ctr', 'ecb', 'gcm', 'ofb'].map((mode) => `aes-${bits}-${mode}`),
);
const DES = ['des-cbc', 'des-ecb', 'des-ede', 'des-ede-cbc', 'des-ede3', 'des-ede3-cbc'];
const OLD = ['bf-cbc', 'bf-cfb', 'bf-ecb', 'rc2-cbc', 'rc2-40-cbc', 'rc4'];
const CIPHERS = new Set([...AES, 'aes-128-cfb', 'aes-256-cfb', ...DES, ...OLD]);

const SHA2 = ['sha224', 'sha256', 'sha384', 'sha512', 'sha512-256'];
const DIGESTS = new Set(['md4', 'md5', 'md5-sha1', 'ripemd160', 'sha1', ...SHA2]);

const CURVES_LACKING = new Set(['ed448', 'x448', 'dsa', 'dh']);

type Refusal = (...parameters: readonly unknown[]) => void;

const unless =
  (known: ReadonlySet<string>, at: number, code: string): Refusal =>
  (...parameters) => {
    const name = parameters[at];
    if (typeof name === 'string' && !known.has(name.toLowerCase())) throw refused(code, name);
  };

const cipher = unless(CIPHERS, 0, 'ERR_CRYPTO_UNKNOWN_CIPHER');
const digest = (at: number) => unless(DIGESTS, at, 'ERR_CRYPTO_INVALID_DIGEST');
const never: Refusal = () => {
  throw refused('ERR_CRYPTO_UNSUPPORTED_OPERATION', 'argon2');
};
const keys: Refusal = (kind) => {
  if (CURVES_LACKING.has(String(kind))) throw refused('ERR_INVALID_ARG_VALUE', String(kind));
};

const REFUSALS: Readonly<Record<string, Refusal>> = {
  createCipheriv: cipher,
  createDecipheriv: cipher,
  createHash: digest(0),
  hash: digest(0),
  createHmac: digest(0),
  hkdf: digest(0),
  hkdfSync: digest(0),
  pbkdf2: digest(4),
  pbkdf2Sync: digest(4),
  argon2: never,
  argon2Sync: never,
  generateKeyPair: keys,
  generateKeyPairSync: keys,
};

for (const [name, refuse] of Object.entries(REFUSALS)) {
  const original: unknown = Reflect.get(crypto, name);
  if (typeof original !== 'function') continue;
  Reflect.set(crypto, name, (...parameters: readonly unknown[]) => {
    refuse(...parameters);
    return Reflect.apply(original, crypto, parameters);
  });
}
Reflect.set(crypto, 'getCiphers', () => [...CIPHERS].sort());
Reflect.set(crypto, 'getHashes', () => [...DIGESTS].sort());
syncBuiltinESMExports();

// Web Crypto: curves of BoringSSL are there, but whoever needs them must do without as well.
for (const name of ['generateKey', 'importKey', 'deriveBits', 'deriveKey']) {
  Reflect.set(crypto.webcrypto.subtle, name, async () => {
    throw new DOMException('Unrecognized algorithm name', 'NotSupportedError');
  });
}

function refused(code: string, name: string): Error {
  return Object.assign(new Error(`Not to be had with BoringSSL: ${name}`), { code });
}
