import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../findProgram';
import { testFolder } from '../testing/testFolder';
import { headerOf, isProtected } from './ageHeader';
import { makeCipher, type ProjectCipher, unlockCipher } from './projectCipher';
import { makeRecovery, recoverPassphrase } from './recoveryKey';

const PASSPHRASE = 'herring gull on a bollard';
/** Cheap enough for tests; what is used is age's own. */
const WORK_FACTOR = 8;

/** Debian's package, where it is installed; it asks for a passphrase at a terminal alone. */
const AGE = findProgram('age');
const SCRIPT = process.platform === 'linux' ? findProgram('script') : undefined;

let cipher: ProjectCipher;
beforeAll(async () => {
  cipher = await makeCipher(PASSPHRASE, WORK_FACTOR);
});

async function byLibrary(sealed: Uint8Array, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(sealed);
}

async function made(content: Uint8Array | string, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return encrypter.encrypt(content);
}

const CHUNK = 64 * 1024;
const LENGTHS = [0, 1, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5];

describe('what a project is sealed with', () => {
  it.each(LENGTHS)('is age: another implementation opens %i bytes', async (length) => {
    const plain = randomBytes(length);
    const sealed = cipher.seal(plain);
    expect(sealed).toHaveLength(cipher.sealedLength(length));
    expect(Buffer.from(await byLibrary(sealed)).equals(plain)).toBe(true);
    expect(cipher.open(sealed)?.equals(plain)).toBe(true);
  });

  it.each(LENGTHS)('opens %i bytes that another implementation sealed', async (length) => {
    const plain = randomBytes(length);
    const sealed = await made(plain);
    const unlocked = await unlockCipher(sealed, PASSPHRASE);
    if (!unlocked.ok) throw new Error(unlocked.error.message);
    expect(unlocked.value.open(sealed)?.equals(plain)).toBe(true);
  });

  it('has one header for all its files, and never one nonce twice', () => {
    const sealed = Array.from({ length: 50 }, () => cipher.seal(Buffer.from('the same')));
    const headers = new Set(sealed.map((each) => headerOf(each)?.toString('hex')));
    expect(headers.size).toBe(1);
    const [header] = sealed.map(headerOf);
    const nonces = new Set(
      sealed.map((each) =>
        each.subarray(header?.length, (header?.length ?? 0) + 16).toString('hex'),
      ),
    );
    expect(nonces.size).toBe(50);
  });

  if (AGE && SCRIPT) {
    it('opens in the age tool, with the passphrase typed at its terminal', async () => {
      const folder = await testFolder();
      const plain = randomBytes(2 * CHUNK + 9);
      await writeFile(join(folder, 'a.galley'), cipher.seal(plain));
      const command = `${AGE} -d -o opened a.galley`;
      const terminal = execFile(SCRIPT, ['-qec', command, '/dev/null'], { cwd: folder });
      terminal.stdout?.once('data', () => terminal.stdin?.write(`${PASSPHRASE}\n`));
      await once(terminal, 'exit');
      expect((await readFile(join(folder, 'opened'))).equals(plain)).toBe(true);
    });
  }

  it('is another key and another salt each time a project is protected', async () => {
    const other = await makeCipher(PASSPHRASE, WORK_FACTOR);
    expect(other.isOwn(cipher.seal(Buffer.from('a')))).toBe(false);
    expect(other.open(cipher.seal(Buffer.from('a')))).toBeUndefined();
    const hash = 'a'.repeat(64);
    expect(other.nameOf(hash)).not.toBe(cipher.nameOf(hash));
    expect(cipher.nameOf(hash)).toMatch(/^[0-9a-f]{64}$/);
    expect(cipher.nameOf(hash)).not.toBe(hash);
  });

  it('refuses every flipped bit', async () => {
    const plain = Buffer.from('the harbour cost 40 million');
    const sealed = cipher.seal(plain);
    const header = headerOf(sealed)?.length ?? expect.fail('there is a header');
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      expect(cipher.open(flipped)).toBeUndefined();
      // By its passphrase alone, as after a new start: the header is looked at anew.
      if (at >= header) continue;
      const unlocked = await unlockCipher(flipped, PASSPHRASE);
      expect(unlocked.ok && unlocked.value.open(flipped)).not.toBeInstanceOf(Buffer);
    }
  });

  it('refuses what was shortened, lengthened, or put together of several', () => {
    const plain = randomBytes(3 * CHUNK + 100);
    const sealed = cipher.seal(plain);
    const start = sealed.length - (3 * (CHUNK + 16) + 116);
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), (length) => {
        expect(cipher.open(sealed.subarray(0, length))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    for (const chunks of [1, 2, 3]) {
      expect(cipher.open(sealed.subarray(0, start + chunks * (CHUNK + 16)))).toBeUndefined();
    }
    expect(cipher.open(Buffer.concat([sealed, Buffer.alloc(1)]))).toBeUndefined();
    const [first, second] = [0, 1].map((chunk) =>
      sealed.subarray(start + chunk * (CHUNK + 16), start + (chunk + 1) * (CHUNK + 16)),
    );
    if (first === undefined || second === undefined) throw new Error('there are three chunks');
    const swapped = [sealed.subarray(0, start), second, first];
    const rest = sealed.subarray(start + 2 * (CHUNK + 16));
    expect(cipher.open(Buffer.concat([...swapped, rest]))).toBeUndefined();
  });

  it('opens nothing once it is wiped', async () => {
    const wiped = await makeCipher(PASSPHRASE, WORK_FACTOR);
    const sealed = wiped.seal(Buffer.from('a'));
    wiped.wipe();
    expect(() => wiped.open(sealed)).toThrow();
    expect(() => wiped.seal(Buffer.from('a'))).toThrow();
    expect(Buffer.from(await byLibrary(sealed)).toString()).toBe('a');
  });
});

describe('unlocking', () => {
  it.each(['', 'herring gull on a bollard ', 'Herring gull on a bollard'])(
    'says that “%s” is another passphrase',
    async (passphrase) => {
      const unlocked = await unlockCipher(cipher.seal(Buffer.from('a')), passphrase);
      expect(unlocked).toMatchObject({ ok: false, error: { code: 'wrongPassphrase' } });
    },
  );

  it('takes letters with accents however the keyboard makes them', async () => {
    const sealed = (await makeCipher('Ma\u0308rz', WORK_FACTOR)).seal(Buffer.from('a'));
    expect((await unlockCipher(sealed, 'M\u00e4rz')).ok).toBe(true);
    const elsewhere = await made('a', 'Ma\u0308rz');
    expect((await unlockCipher(elsewhere, 'Ma\u0308rz')).ok).toBe(true);
  });

  it.each([
    ['a cost that would take all memory', (text: string) => text.replace(/ 8\n/, ' 40\n')],
    ['no number as cost', (text: string) => text.replace(/ 8\n/, ' x\n')],
    ['a salt of another length', (text: string) => text.replace(/scrypt \S+/, 'scrypt AAAA')],
    ['a file for a key, not a passphrase', (text: string) => text.replace('scrypt', 'X25519')],
    ['a second way in', (text: string) => text.replace('\n---', '\n-> other a\n\n---')],
    ['a header without end', (text: string) => text.replace('---', '***')],
  ])('refuses %s in words', async (_, change) => {
    const sealed = change(cipher.seal(Buffer.from('a')).toString('latin1'));
    const unlocked = await unlockCipher(Buffer.from(sealed, 'latin1'), PASSPHRASE);
    expect(unlocked).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  it('never throws, whatever a file says after the first line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (rest) => {
        const bytes = Buffer.from(`age-encryption.org/v1\n${rest}`);
        expect(isProtected(bytes)).toBe(true);
        expect((await unlockCipher(bytes, PASSPHRASE)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a recovery key', () => {
  it('gives the passphrase back, also typed from paper', async () => {
    const { key, file } = await makeRecovery(PASSPHRASE);
    expect(Buffer.from(file).toString('latin1')).not.toContain(PASSPHRASE);
    const typed = ` ${key.toLowerCase().replace(/(.{10})/g, '$1 ')}\n`;
    for (const each of [key, typed]) {
      expect(await recoverPassphrase(file, each)).toEqual({ ok: true, value: PASSPHRASE });
    }
  });

  it('opens no other file, and nothing that was altered', async () => {
    const { key, file } = await makeRecovery(PASSPHRASE);
    const other = await makeRecovery(PASSPHRASE);
    const altered = Buffer.from(file);
    altered.writeUInt8(altered.readUInt8(altered.length - 1) ^ 1, altered.length - 1);
    for (const [bytes, with_] of [
      [file, other.key],
      [file, 'AGE-SECRET-KEY-1'],
      [file, ''],
    ] as const) {
      const answer = await recoverPassphrase(bytes, with_);
      expect(answer).toMatchObject({ ok: false, error: { code: 'wrongPassphrase' } });
    }
    for (const bytes of [altered, Buffer.from('nothing'), Buffer.alloc(0)]) {
      const answer = await recoverPassphrase(bytes, key);
      expect(answer).toMatchObject({ ok: false, error: { code: 'damaged' } });
    }
  });

  it('says of every shortened or altered file that it is damaged, or for another key', async () => {
    const { key, file } = await makeRecovery(PASSPHRASE);
    for (let at = 0; at < file.length; at += 1) {
      const flipped = Buffer.from(file);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      for (const bytes of [flipped, file.subarray(0, at)]) {
        const answer = await recoverPassphrase(bytes, key);
        expect(answer.ok ? 'opened' : answer.error.code).toMatch(/^(damaged|wrongPassphrase)$/);
      }
    }
  });

  if (AGE) {
    it('is one that the age tool takes', async () => {
      const folder = await testFolder();
      const { key, file } = await makeRecovery(PASSPHRASE);
      await writeFile(join(folder, 'key'), `${key}\n`);
      await writeFile(join(folder, 'a.recovery.age'), file);
      const { stdout } = await promisify(execFile)(AGE, ['-d', '-i', 'key', 'a.recovery.age'], {
        cwd: folder,
      });
      expect(stdout).toBe(PASSPHRASE);
    });
  }
});
