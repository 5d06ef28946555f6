import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeFileSystem } from '../files/fileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createViewStates } from './viewStates';

const HANDLE = 'abcdef123456';

describe('view states', () => {
  it('are kept for each project over restarts', async () => {
    const dataFolder = join(await testFolder(), 'data');
    const states = createViewStates({ dataFolder, fileSystem: nodeFileSystem });
    expect(await states.get(HANDLE)).toEqual({});
    await states.set(HANDLE, { selectedClaim: 'clm_a', topBlock: 'blk_a', topOffset: 3.5 });
    await states.set('other1234567', { view: 'sources' });
    await states.set(HANDLE, { topBlock: 'blk_b' });
    const later = createViewStates({ dataFolder, fileSystem: nodeFileSystem });
    expect(await later.get(HANDLE)).toEqual({ topBlock: 'blk_b' });
    expect(await later.get('other1234567')).toEqual({ view: 'sources' });
  });

  it('start afresh from a damaged file, which is kept', async () => {
    const dataFolder = await testFolder();
    await writeFile(join(dataFolder, 'views.json'), '[{"handle":"x"}]');
    const states = createViewStates({ dataFolder, fileSystem: nodeFileSystem });
    expect(await states.get(HANDLE)).toEqual({});
    expect(await readFile(join(dataFolder, 'views.json.damaged'), 'utf8')).toContain('handle');
  });

  it('never keep a project from opening', async () => {
    const dataFolder = await testFolder();
    await mkdir(join(dataFolder, 'views.json'));
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const states = createViewStates({ dataFolder, fileSystem: nodeFileSystem });
    expect(await states.get(HANDLE)).toEqual({});
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
