import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, KeyedItem } from '../shared/bibliography/item';
import { arbitraryItem } from '../shared/bibliography/testing/arbitraryItem';
import { checkBiber, hasBiber } from './biber';
import { checkCiteproc } from './citeproc';
import { hasPandoc } from './otherReaders';
import { printTable } from './printTable';
import type { Row } from './row';
import { SOURCES_OF_ALL_KINDS } from './sourcesOfAllKinds';

const RANDOM_ITEMS = 500;
const SEED = 20170223;

if (!hasBiber()) process.stdout.write('Not checked: what biber says. It is not here.\n\n');
if (!hasPandoc())
  process.stdout.write('Not checked: what citeproc prints. pandoc is not here.\n\n');

function keyed(items: readonly Item[]): KeyedItem[] {
  return items.map((item, at) => ({ key: `key${at}`, item }));
}

function expectAll(heading: string, rows: readonly Row[]): void {
  printTable(heading, [
    ['', 'passed', 'of'],
    ...rows.map(({ name, passed, total }) => [name, String(passed), String(total)]),
  ]);
  for (const { name, total, failures } of rows) {
    expect(total, name).toBeGreaterThan(0);
    expect(failures, name).toEqual([]);
  }
}

describe('a list of sources', () => {
  it.skipIf(!hasBiber())('is taken by biber as it is meant', async () => {
    const random = fc.sample(arbitraryItem, { numRuns: RANDOM_ITEMS, seed: SEED });
    expectAll('BibLaTeX, by biber', await checkBiber(keyed([...SOURCES_OF_ALL_KINDS, ...random])));
  });

  it.skipIf(!hasPandoc())('is printed by citeproc, looks and all', async () => {
    expectAll('Sources, by pandoc’s citeproc', await checkCiteproc(keyed(SOURCES_OF_ALL_KINDS)));
  });
});
