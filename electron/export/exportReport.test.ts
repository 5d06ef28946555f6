import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/result';
import { createFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { nodeFileSystem as fs } from '../files/fileSystem';
import { snapshotOfProject } from '../files/projectSnapshot';
import { isProtected } from '../files/sealing/ageHeader';
import { makeCipher } from '../files/sealing/projectCipher';
import { createProjectKeys } from '../files/sealing/projectKeys';
import { sealedFiles } from '../files/sealing/sealedFiles';
import { testFolder } from '../files/testing/testFolder';
import { testProject } from '../project/testing/testProject';
import { exportReport } from './exportReport';

const HANDLE = 'a1b2c3d4';
const FAST = 4;

/** A bundle of a protected project, to which `meanwhile` is done while it is written. */
async function bundled(meanwhile: (keys: ReturnType<typeof createProjectKeys>) => void) {
  const keys = createProjectKeys();
  const path = join(await testFolder(), 'Harbour.galley');
  const cipher = await makeCipher('herring gull', FAST);
  keys.unlock(HANDLE, '', cipher);
  const snapshot = snapshotOfProject({ project: testProject() });
  await createFile(fs, path, cipher.seal(snapshot.bytes));
  const made = await attempt('read', () =>
    exportReport({
      snapshot,
      profile: 'legal',
      format: 'bundle',
      deskName: '',
      pageUrl: undefined,
      now: new Date('2026-11-22T12:00:00.000Z'),
      files: sealedFiles({ fs, path, key: () => keys.cipherOf(HANDLE) }),
      readAttachment: async () => err({ code: 'notFound', message: 'There is none.' }),
      printer: { print: async () => err({ code: 'unavailable', message: 'There is none.' }) },
      write: async () => {
        meanwhile(keys);
        return ok({ bytes: snapshot.bytes, notes: [] });
      },
    }),
  );
  return made.ok ? made.value : made;
}

describe('a bundle of a protected project', () => {
  it('is sealed', async () => {
    const made = await bundled(() => undefined);
    if (!made.ok) throw new Error(made.error.message);
    expect(made.value.extension).toBe('zip.age');
    expect(isProtected(made.value.bytes)).toBe(true);
  });

  it('never leaves in clear where the project is locked before it is written', async () => {
    const made = await bundled((keys) => keys.release(''));
    expect(made).toMatchObject({ ok: false, error: { code: 'protected' } });
  });
});
