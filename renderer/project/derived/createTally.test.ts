import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTally } from './createTally';

interface Item {
  readonly names: readonly string[];
}

const item = fc.record({ names: fc.array(fc.constantFrom('a', 'b', 'c')) });

describe('createTally', () => {
  it('counts each list as if it were the first', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1 }),
        fc.array(fc.record({ at: fc.nat(), gone: fc.nat(3), come: fc.array(item) })),
        (first, changes) => {
          const tally = createTally<Item>(
            ({ names }) => names,
            (a, b) => a.names === b.names,
          );
          let items = first;
          for (const { at, gone, come } of changes) {
            // Items that are drawn anew, as claims are behind one that is added.
            items = items
              .map((each) => ({ ...each }))
              .toSpliced(at % (items.length + 1), gone, ...come);
            const counts = [...tally(items)].filter(([, count]) => count !== 0);
            expect(new Map(counts)).toEqual(countAll(items));
          }
        },
      ),
    );
  });

  it('asks an item that was added for what it has, and no other', () => {
    const asked: Item[] = [];
    const tally = createTally<Item>(
      (each) => {
        asked.push(each);
        return each.names;
      },
      () => false,
    );
    const items = Array.from({ length: 100 }, () => ({ names: ['a'] }));
    tally(items);
    asked.length = 0;
    const added = { names: ['b'] };
    expect(tally(items.toSpliced(50, 0, added))).toEqual(
      new Map([
        ['a', 100],
        ['b', 1],
      ]),
    );
    expect(asked).toEqual([added]);
  });
});

function countAll(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of items) {
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
