import { describe, expect, it } from 'vitest';
import { checkBibliographies } from './bibliography';
import { corporaFolder } from './corpora';
import { printTable } from './printTable';

describe('lists of sources', () => {
  it('are what CSL describes, and lose nothing in silence', async () => {
    const rows = await checkBibliographies(corporaFolder());
    printTable('Lists of sources', [
      ['', 'passed', 'of'],
      ...rows.map(({ name, passed, total }) => [name, String(passed), String(total)]),
    ]);
    for (const { name, total, failures } of rows) {
      expect(total, name).toBeGreaterThan(0);
      expect(failures, name).toEqual([]);
    }
  });
});
