import { describe, expect, it } from 'vitest';
import type { AppError } from '../../shared/ipc/appError';
import { err, ok } from '../../shared/result';
import { saveVersions } from './saveVersions';

/** SHA-256 of the texts below. */
const HASH: Readonly<Record<string, string>> = {
  a: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  b: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
  c: '2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6',
};
const conflict: AppError = { code: 'conflict', message: 'Somebody else changed the file.' };
const silence: AppError = { code: 'unavailable', message: 'No answer.' };

/** A file that refuses what is not based on its content; it can write and lose the answer. */
function file(content: string) {
  const disk = { content, losesAnswer: false };
  const { save, basedOn } = saveVersions(HASH[content] ?? '', async (text, basedOn) => {
    if (basedOn !== HASH[disk.content]) return err(conflict);
    disk.content = text;
    return disk.losesAnswer ? err(silence) : ok({ hash: HASH[text] ?? '', savedAt: 'now' });
  });
  return { disk, save, basedOn };
}

describe('saveVersions', () => {
  it('bases each version on the one before', async () => {
    const { disk, save, basedOn } = file('a');
    expect((await save('b')).ok).toBe(true);
    expect(basedOn()).toBe(HASH.b);
    expect((await save('c')).ok).toBe(true);
    expect(disk.content).toBe('c');
  });

  it('knows its own version again when the answer to it was lost', async () => {
    const { disk, save } = file('a');
    disk.losesAnswer = true;
    expect(await save('b')).toEqual(err(silence));
    disk.losesAnswer = false;
    expect((await save('c')).ok).toBe(true);
    expect(disk.content).toBe('c');
  });

  it('does not overwrite what somebody else wrote after a lost answer', async () => {
    const { disk, save } = file('a');
    disk.losesAnswer = true;
    await save('b');
    disk.losesAnswer = false;
    disk.content = 'c';
    expect(await save('a')).toEqual(err(conflict));
    expect(disk.content).toBe('c');
  });
});
