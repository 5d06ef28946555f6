import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder, defaultLibraryFolder } from './folders';
import { testFolder } from './testing/testFolder';

const platform = 'linux';

describe('the library folder', () => {
  it('is in Documents', async () => {
    const home = await testFolder();
    expect(defaultLibraryFolder({ env: {}, home, platform })).toBe(join(home, 'Documents/Galley'));
  });

  it('follows what the desktop calls Documents', async () => {
    const home = await testFolder();
    await mkdir(join(home, '.config'));
    const lines = '# comment\nXDG_DESKTOP_DIR="$HOME/Desk"\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n';
    await writeFile(join(home, '.config/user-dirs.dirs'), lines);
    expect(defaultLibraryFolder({ env: {}, home, platform })).toBe(join(home, 'Dokumente/Galley'));
    const env = { XDG_DOCUMENTS_DIR: '/papers' };
    expect(defaultLibraryFolder({ env, home, platform })).toBe('/papers/Galley');
  });

  it('ignores a setting that says there is no such folder, or is relative', async () => {
    const home = await testFolder();
    await mkdir(join(home, '.config'));
    await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/"\n');
    const env = { XDG_DOCUMENTS_DIR: 'papers' };
    expect(defaultLibraryFolder({ env, home, platform })).toBe(join(home, 'Documents/Galley'));
  });
});

describe('the data folder', () => {
  it('is where the system keeps such things', () => {
    const home = '/home/ada';
    const cases: [NodeJS.ProcessEnv, NodeJS.Platform, string][] = [
      [{}, 'linux', '/home/ada/.local/share/galley'],
      [{ XDG_DATA_HOME: '/data' }, 'linux', '/data/galley'],
      [{}, 'darwin', '/home/ada/Library/Application Support/Galley/data'],
      [{ GALLEY_DATA_FOLDER: '/mine' }, 'darwin', '/mine'],
    ];
    for (const [env, system, folder] of cases) {
      expect(defaultDataFolder({ env, home, platform: system })).toBe(folder);
    }
  });
});
