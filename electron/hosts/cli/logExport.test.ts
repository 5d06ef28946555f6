import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeFileSystem } from '../../files/fileSystem';
import { takeLock } from '../../files/locking/projectLock';
import { testProjectText } from '../../project/testing/testProject';
import { createSettingsStore } from '../../settings';
import { type TestCli, testCli } from './testing/testCli';

let folder: string;
let galley: TestCli['galley'];
let path: string;

const exported = (...more: string[]) =>
  galley('export', 'a.galley', '--to', 'csv', '-o', 'a.csv', ...more);

beforeEach(async () => {
  ({ folder, galley } = await testCli());
  path = join(folder, 'a.galley');
});

describe('a report written on the command line', () => {
  it('is noted in the log of the project, with who wrote it', async () => {
    const settings = createSettingsStore({
      dataFolder: join(folder, 'data'),
      fileSystem: nodeFileSystem,
    });
    const before = await settings.get();
    if (!before.ok) throw new Error(before.error.message);
    await settings.set({ ...before.value, checkerName: 'Ada Marsh' });
    expect(await exported()).toMatchObject({ code: 0, complaints: '' });
    expect((await exported('--profile', 'public', '--json', '--force')).out).toContain(
      '"logged": true',
    );
    const { log } = JSON.parse(await readFile(path, 'utf8'));
    expect(log).toMatchObject([
      { what: 'exported', detail: 'csv, editor', who: 'Ada Marsh' },
      { what: 'exported', detail: 'csv, public', who: 'Ada Marsh' },
    ]);
    expect((await galley('check', 'a.galley')).out).toContain('2 entries');
  });

  it('is written, and said not to be noted, while a window has the project', async () => {
    const lock = await takeLock(nodeFileSystem, path);
    if (lock.kind !== 'held') throw new Error('the project is not free');
    const before = await readFile(path);
    const { code, complaints } = await exported();
    await lock.lock.release();
    expect(code).toBe(0);
    expect(complaints).toMatch(/not noted in the project’s log\. The project is open in a window/);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toContain('40 million crowns');
    expect(await readFile(path)).toEqual(before);
  });

  it('is written, and said not to be noted, of a write-protected project', async () => {
    const denied = Object.assign(new Error('injected'), { code: 'EACCES' });
    const access = vi.spyOn(nodeFileSystem, 'access').mockRejectedValue(denied);
    const { code, complaints } = await exported();
    access.mockRestore();
    expect(code).toBe(0);
    expect(complaints).toContain('The project cannot be written.');
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toContain('40 million crowns');
    expect(await readFile(path, 'utf8')).not.toContain('"exported"');
  });

  it('is written, and said not to be noted, of a project that needs repairs', async () => {
    const dangling = testProjectText().replace('"tags":[]', '"tags":["tag_gone"]');
    await writeFile(path, dangling);
    const { code, complaints } = await exported();
    expect(code).toBe(0);
    expect(complaints).toContain('open it in Galley first');
    expect(await readFile(path, 'utf8')).toBe(dangling);
  });
});
