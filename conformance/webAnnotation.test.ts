import { describe, expect, it } from 'vitest';
import { corporaFolder } from './corpora';
import { printTable } from './printTable';
import { checkWebAnnotations } from './webAnnotation';

describe('web annotations', () => {
  it('meet every MUST of the W3C suite', async () => {
    const rows = await checkWebAnnotations(corporaFolder());
    printTable('Web annotations, written', [
      ['', 'passed', 'of'],
      ...rows.map(({ name, passed, total }) => [name, String(passed), String(total)]),
    ]);
    expect(rows.length).toBeGreaterThan(60);
    for (const { name, total, failures } of rows) {
      expect(total, name).toBeGreaterThan(0);
      expect(failures, name).toEqual([]);
    }
  });
});
