import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { faultsTable, missingParts, PART_NAMES, type Result, readResults } from './results';

const DISK: Result = { name: '3 full disk', outcomes: { galley: '6 runs' }, seconds: 7.4 };
const KILLED: Result = {
  name: '1 killed at any instant of a save',
  outcomes: { galley: '0 lost', lowdb: '2 lost', 'write-file-atomic': '1 lost' },
  seconds: 60.2,
};

it('shows the parts in their order, whichever ended first, and all their time', async () => {
  const kept = join(await testFolder(), 'results');
  await writeFile(kept, `${JSON.stringify(DISK)}\n${JSON.stringify(KILLED)}\n`);
  const results = await readResults(kept);
  expect(faultsTable(results).split('\n').slice(2)).toEqual([
    '| 1 killed at any instant of a save | 0 lost | 2 lost | 1 lost | 60 s |',
    '| 3 full disk | 6 runs | – | – | 7 s |',
    '| All |  |  |  | 68 s |',
  ]);
  expect(missingParts(results)).toHaveLength(PART_NAMES.length - 2);
});
