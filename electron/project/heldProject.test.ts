import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { fileChange } from '../../shared/project/testing/fileChange';
import { wholeText } from '../../shared/project/text/fileChange';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { sealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';
import { type Faults, faultyFileSystem } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import { HeldProject } from './heldProject';
import { testProject } from './testing/testProject';

const PROJECT = testProject();
const titled = (title: string): ProjectFile => ({
  ...PROJECT,
  article: { ...PROJECT.article, title },
});
const hashOf = (project: ProjectFile) => sha256(serializeProject(project));

async function held(faults: Faults = {}) {
  const path = join(await testFolder(), 'Harbour.galley');
  await writeFile(path, serializeProject(PROJECT));
  const project = new HeldProject(sealedFiles({ fs: faultyFileSystem(faults), path }));
  expect((await project.read()).ok).toBe(true);
  return { path, project };
}

/** What can befall a project that is open, in any order. */
const step = fc.oneof(
  fc.record({ does: fc.constant('save' as const), isWhole: fc.boolean(), title: fc.string() }),
  fc.record({ does: fc.constant('saveOnOlder' as const), title: fc.string() }),
  fc.record({ does: fc.constant('failToSave' as const), title: fc.string() }),
  fc.record({ does: fc.constant('writeOutside' as const), title: fc.string() }),
  fc.record({ does: fc.constant('lookAtOutside' as const), title: fc.string() }),
);

describe('a project that is held', () => {
  it('writes what a change makes of the version it is based on, or nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const faults: { write?: string | undefined } = {};
        const { path, project } = await held(faults);
        let onDisk = PROJECT;
        /** What the window knows. */
        let known = PROJECT;
        for (const { does, title, ...how } of steps) {
          const next = titled(title);
          if (does === 'writeOutside') {
            onDisk = next;
            await writeFile(path, serializeProject(next));
          } else if (does === 'lookAtOutside') {
            known = onDisk;
          } else {
            faults.write = does === 'failToSave' ? 'ENOSPC' : undefined;
            const basedOn = does === 'saveOnOlder' ? sha256('older') : hashOf(known);
            const change =
              'isWhole' in how && how.isWhole
                ? wholeText(serializeProject(next))
                : fileChange(known, next);
            const saved = await project.save(change, basedOn);
            faults.write = undefined;
            const isKnown = hashOf(onDisk) === hashOf(known);
            // Where another program has written the very same, it may be a conflict or not.
            const isThere = hashOf(onDisk) === hashOf(next);
            if (does !== 'save' || isKnown || !isThere) {
              expect(saved.ok).toBe(does === 'save' && isKnown);
            }
            if (saved.ok) {
              expect(saved.value.hash).toBe(hashOf(next));
              onDisk = next;
              known = next;
            }
          }
          expect(await readFile(path, 'utf8')).toBe(serializeProject(onDisk));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not hold what could not be written', async () => {
    const faults: { write?: string | undefined } = { write: 'EIO' };
    const { path, project } = await held(faults);
    const lost = titled('Lost');
    expect(await project.save(fileChange(PROJECT, lost), hashOf(PROJECT))).toMatchObject({
      error: { code: 'ioError', detail: 'EIO' },
    });
    faults.write = undefined;
    expect(await project.save(fileChange(lost, titled('Later')), hashOf(lost))).toMatchObject({
      error: { code: 'changedOutside' },
    });
    expect(await readFile(path, 'utf8')).toBe(serializeProject(PROJECT));
  });

  it('goes on from the version before where the next failed with its bytes in place', async () => {
    const { path, project } = await held(failingFolderSync());
    const early = fileChange(PROJECT, titled('In place'));
    expect(await project.save(early, hashOf(PROJECT))).toMatchObject({ error: { detail: 'EIO' } });
    expect(await readFile(path, 'utf8')).toBe(serializeProject(titled('In place')));
    const later = fileChange(PROJECT, titled('Later'));
    expect(await project.save(later, hashOf(PROJECT))).toMatchObject({ ok: true });
    expect(await readFile(path, 'utf8')).toBe(serializeProject(titled('Later')));
  });
});

/** Fails the second sync, which is that of the folder after the rename. */
function failingFolderSync(): Faults {
  let syncs = 0;
  return {
    get sync() {
      syncs += 1;
      return syncs === 2 ? 'EIO' : undefined;
    },
  };
}
