import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../electron/files/fileSystem';
import { sealedFiles } from '../electron/files/sealing/sealedFiles';
import { testFolder } from '../electron/files/testing/testFolder';
import { HeldProject } from '../electron/project/heldProject';
import { wholeText } from '../shared/project/text/fileChange';
import { runs } from './effort';
import { makeProject } from './makeProject';
import { beginPart } from './part';
import { versionText } from './versions';

/** So many projects are written at the same time, by both. */
const PLACES = runs(32, 8);

interface Written {
  /** The numbers of the versions that the other program wrote. */
  readonly outside: Set<number>;
  /** Of these, those that it replaced itself. */
  readonly own: Set<number>;
  /** Those that Galley has read. */
  readonly seen: Set<number>;
}

const numberIn = (text: string) => Number(/"title":"Outside (\d+)"/.exec(text)?.[1] ?? 0);

/** Saves without a pause until it is told to end, upon whatever it finds; answers how often it saved. */
async function saveSteadily(path: string, { seen }: Written, isOver: () => boolean) {
  const held = new HeldProject(sealedFiles({ fs: nodeFileSystem, path }));
  let saves = 0;
  for (let version = 1; !isOver(); version += 1) {
    const read = await held.read();
    if (!read.ok) throw new Error(read.error.message);
    seen.add(numberIn(Buffer.from(read.value.bytes).toString('utf8')));
    let { hash } = read.value;
    for (; !isOver(); version += 1) {
      const saved = await held.save(wholeText(versionText(version)), hash);
      if (!saved.ok) break;
      saves += 1;
      hash = saved.value.hash;
    }
  }
  return saves;
}

describe('promise 22, a project that another program replaces while Galley saves it', () => {
  it('is never overwritten unseen', async () => {
    const each = Math.ceil(runs(10_000, 240) / PLACES);
    const part = beginPart('22 replaced by another program', each * PLACES);
    const paths: string[] = [];
    for (let place = 0; place < PLACES; place += 1) {
      const path = join(await testFolder(), 'Harbour.galley');
      await makeProject(path);
      paths.push(path);
    }
    const written = paths.map(
      (): Written => ({ outside: new Set(), own: new Set(), seen: new Set() }),
    );
    const script = fileURLToPath(new URL('./outsideWriter.ts', import.meta.url));
    const other = spawn(process.execPath, [script, String(each), ...paths], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    other.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    let isOver = false;
    const saving = paths.map((path, place) => {
      const its = written[place];
      if (!its) throw new Error('there is one for each');
      return saveSteadily(path, its, () => isOver);
    });
    const [code] = await once(other, 'close');
    isOver = true;
    const saves = (await Promise.all(saving)).reduce((sum, some) => sum + some, 0);
    expect(code).toBe(0);
    for (const line of said.trim().split('\n')) {
      const [what, place, number] = line.split(' ');
      const its = written[Number(place)];
      (what === 'own' ? its?.own : its?.outside)?.add(Number(number));
      part.step();
    }
    let lost = 0;
    let replaced = 0;
    for (const [place, { outside, own, seen }] of written.entries()) {
      const kept = await titlesIn(dirname(paths[place] ?? ''));
      for (const number of outside) {
        if (own.has(number)) continue;
        replaced += 1;
        if (!seen.has(number) && !kept.has(number)) lost += 1;
      }
    }
    await part.end({
      galley: `${(each * PLACES).toLocaleString('en')} writes of another program between ${saves.toLocaleString('en')} saves: ${lost} overwritten unseen`,
    });
    expect(lost).toBe(0);
    // Else nothing was at stake.
    expect(replaced).toBeGreaterThan(0);
    expect(saves).toBeGreaterThan(0);
  });
});

/** The versions of the other program that are in the folder now, under whatever name. */
async function titlesIn(folder: string): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.backups')) found.add(numberIn(await readFile(join(folder, name), 'utf8')));
  }
  return found;
}
