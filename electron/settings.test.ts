import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from './files/fileSystem';
import { faultyFileSystem } from './files/testing/faultyFileSystem';
import { testFolder } from './files/testing/testFolder';
import { createSettingsStore, INITIAL_SETTINGS } from './settings';

const CHANGED = { ...INITIAL_SETTINGS, theme: 'dark', checkerName: 'Ada' } as const;

describe('settings', () => {
  it('are the initial ones until they are set, and then kept', async () => {
    const dataFolder = join(await testFolder(), 'data');
    const store = createSettingsStore({ dataFolder, fileSystem: nodeFileSystem });
    expect(await store.get()).toEqual({ ok: true, value: INITIAL_SETTINGS });
    expect(await store.set(CHANGED)).toEqual({ ok: true, value: CHANGED });
    const later = createSettingsStore({ dataFolder, fileSystem: nodeFileSystem });
    expect(await later.get()).toEqual({ ok: true, value: CHANGED });
  });

  it.skipIf(process.platform === 'win32')('are private', async () => {
    const dataFolder = await testFolder();
    await createSettingsStore({ dataFolder, fileSystem: nodeFileSystem }).set(CHANGED);
    expect((await stat(join(dataFolder, 'settings.json'))).mode & 0o777).toBe(0o600);
  });

  it('say when they cannot be kept, and stay as they were', async () => {
    const dataFolder = await testFolder();
    await createSettingsStore({ dataFolder, fileSystem: nodeFileSystem }).set(CHANGED);
    const before = await readFile(join(dataFolder, 'settings.json'));
    const full = createSettingsStore({
      dataFolder,
      fileSystem: faultyFileSystem({ write: 'ENOSPC' }),
    });
    expect(await full.set(INITIAL_SETTINGS)).toMatchObject({
      ok: false,
      error: { code: 'diskFull' },
    });
    expect(await readFile(join(dataFolder, 'settings.json'))).toEqual(before);
    expect(await full.get()).toEqual({ ok: true, value: CHANGED });
  });
});

describe('settings of a Galley whose reports had no look', () => {
  it('are kept, with no look', async () => {
    const dataFolder = await testFolder();
    const { deskLook: _, ...old } = CHANGED;
    await writeFile(
      join(dataFolder, 'settings.json'),
      JSON.stringify({ ...old, deskName: 'The Desk' }),
    );
    const store = createSettingsStore({ dataFolder, fileSystem: nodeFileSystem });
    expect(await store.get()).toEqual({
      ok: true,
      value: { ...CHANGED, deskName: 'The Desk', deskLook: {} },
    });
  });
});
