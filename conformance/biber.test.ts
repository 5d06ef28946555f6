import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedItem } from '../shared/bibliography/item';
import { arbitraryItem } from '../shared/bibliography/testing/arbitraryItem';
import { checkBiber, hasBiber } from './biber';
import { printTable } from './printTable';
import { SOURCES_OF_ALL_KINDS } from './sourcesOfAllKinds';

const RANDOM_ITEMS = 500;
const SEED = 20170223;

if (!hasBiber()) process.stdout.write('Not checked: what biber says. It is not here.\n\n');

describe('a list of sources in BibLaTeX', () => {
  it.skipIf(!hasBiber())('is taken by biber as it is meant', async () => {
    const random = fc.sample(arbitraryItem, { numRuns: RANDOM_ITEMS, seed: SEED });
    const keyed = [...SOURCES_OF_ALL_KINDS, ...random].map(
      (item, at): KeyedItem => ({ key: `key${at}`, item }),
    );
    const rows = await checkBiber(keyed);
    printTable('BibLaTeX, by biber', [
      ['', 'passed', 'of'],
      ...rows.map(({ name, passed, total }) => [name, String(passed), String(total)]),
    ]);
    for (const { name, total, failures } of rows) {
      expect(total, name).toBeGreaterThan(0);
      expect(failures, name).toEqual([]);
    }
  });
});
