import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../files/fileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createOpenedCopies } from './openedCopies';

describe('a copy for another program', () => {
  it('is whole, private, and marked as a file from elsewhere before anybody gets it', async () => {
    const dataFolder = join(await testFolder(), 'data');
    const marked: [string, string][] = [];
    const copies = createOpenedCopies({
      dataFolder,
      fileSystem: nodeFileSystem,
      mark: async (path) => void marked.push([path, await readFile(path, 'utf8')]),
    });
    const path = await copies.put('minutes.docx', 'a'.repeat(64), Buffer.from('the minutes'));
    expect(marked).toEqual([[path, 'the minutes']]);
    for (const folder of [dataFolder, dirname(path)]) {
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
    }
  });
});
