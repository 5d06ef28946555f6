import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../electron/files/fileSystem';
import { testFolder } from '../electron/files/testing/testFolder';
import { createLibrary } from '../electron/library/library';
import { createViewStates } from '../electron/library/viewStates';
import { newTestStore } from '../electron/project/testing/newTestStore';
import { saveOf } from '../electron/project/testing/saveOf';
import { testProjectText } from '../electron/project/testing/testProject';
import { runs } from './effort';
import { beginPart } from './part';
import { sideBySide } from './sideBySide';

const REFUSALS = ['damaged', 'notAProject', 'newerVersion'];

/** So many projects are damaged at the same time: much of it is waiting for the disk. */
const LANES = 2;

const change = fc.record({
  at: fc.nat(),
  byte: fc.integer({ min: 0, max: 255 }),
  kind: fc.constantFrom('replace', 'cut', 'insert', 'zeros'),
});

/** A brace for the brace with which a project begins: some runs at least have to open it. */
const UNCHANGED = { at: 0, byte: 0x7b, kind: 'replace' } as const;

/** A project with a backup, and the store that opens it. */
async function savedTwice() {
  const folder = await testFolder();
  const libraryFolder = join(folder, 'library');
  const dataFolder = join(folder, 'data');
  await mkdir(libraryFolder);
  const path = join(libraryFolder, 'Harbour.galley');
  const now = () => new Date();
  const fileSystem = nodeFileSystem;
  const library = createLibrary({ libraryFolder, dataFolder, fileSystem, now });
  const viewStates = createViewStates({ dataFolder, fileSystem });
  const store = newTestStore({ library, viewStates, fileSystem, now });
  await writeFile(path, testProjectText());
  const handle = await library.handleOf(path);
  if (!handle.ok) throw new Error(handle.error.message);
  const first = await store.open(handle.value);
  if (!first.ok) throw new Error(first.error.message);
  const next = testProjectText({ title: 'The second version' });
  // A save keeps the version before as a backup.
  expect((await store.save(handle.value, saveOf(next, first.value.hash))).ok).toBe(true);
  await store.close('');
  return { path, store, handle: handle.value };
}

describe('promise 5, a project of which bytes were changed', () => {
  it('is opened as what it says, shown from its backup, or refused; never replaced', async () => {
    const all = runs(10_000, 300);
    const part = beginPart('5 bytes changed', all);
    const counts = { opened: 0, backup: 0, refused: 0 };
    await sideBySide(LANES, Array(LANES).keys(), async () => {
      const { path, store, handle } = await savedTwice();
      const sound = await readFile(path);
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          let bytes: Buffer = sound;
          for (const { at, byte, kind } of changes)
            bytes = changed(bytes, at % sound.length, byte, kind);
          await writeFile(path, bytes);
          const opened = await store.open(handle);
          expect((await readFile(path)).equals(bytes)).toBe(true);
          if (!opened.ok) {
            counts.refused += 1;
            expect(REFUSALS).toContain(opened.error.code);
          } else if (opened.value.readOnly === undefined) {
            counts.opened += 1;
            expect(opened.value.project.article.blocks.length).toBeGreaterThan(0);
          } else {
            counts.backup += 1;
          }
          await store.close('');
          part.step();
        }),
        { numRuns: all / LANES, examples: [[[UNCHANGED]]] },
      );
    });
    const { opened, backup, refused } = counts;
    await part.end({
      galley: `${all.toLocaleString('en')} runs: ${opened} opened as they are, ${backup} from a backup, ${refused} refused, 0 replaced`,
    });
    expect(opened).toBeGreaterThan(0);
    expect(backup).toBeGreaterThan(0);
  });
});

function changed(bytes: Buffer, at: number, byte: number, kind: string): Buffer {
  const before = bytes.subarray(0, at);
  switch (kind) {
    case 'cut':
      return Buffer.from(before);
    case 'insert':
      return Buffer.concat([before, Buffer.from([byte]), bytes.subarray(at)]);
    case 'zeros':
      return Buffer.concat([before, Buffer.alloc(bytes.length - before.length)]);
    default:
      return Buffer.concat([before, Buffer.from([byte]), bytes.subarray(at + 1)]);
  }
}
