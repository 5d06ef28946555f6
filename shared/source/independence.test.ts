import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import { originsOf } from './independence';

const id = (name: string): SourceId => `src_${name}` as SourceId;

/** Sources written as `a < b c`: a is derived from b and c. */
function sources(...lines: string[]) {
  return lines.map((line) => {
    const [name = '', parents = ''] = line.split(' < ');
    return { id: id(name), derivedFrom: parents.split(' ').filter(Boolean).map(id) };
  });
}
/** The origins of several sources together. */
function originsOfAll(names: readonly string[], all: ReturnType<typeof sources>): SourceId[] {
  const found = names.flatMap((name) => originsOf(all)(id(name)));
  return [...new Set(found)].sort();
}

describe('originsOf', () => {
  it('counts ten reprints of one agency as one', () => {
    const papers = Array.from({ length: 10 }, (_, number) => `paper${number}`);
    const all = sources('agency', ...papers.map((paper) => `${paper} < agency`));
    expect(originsOfAll(papers, all)).toEqual([id('agency')]);
    expect(originsOfAll([...papers, 'agency'], all)).toEqual([id('agency')]);
  });

  it('goes to the end of a chain, and to each end of several', () => {
    const all = sources('a < b', 'b < c d', 'c', 'd < e', 'e');
    expect(originsOfAll(['a'], all)).toEqual([id('c'), id('e')]);
    expect(originsOfAll(['d', 'c', 'd'], all)).toEqual([id('c'), id('e')]);
  });

  it('takes sources that rest on each other as one origin', () => {
    const all = sources('a < b', 'b < c', 'c < a', 'x < c', 'self < self');
    expect(originsOfAll(['a'], all)).toEqual([id('a')]);
    expect(originsOfAll(['c', 'x', 'b'], all)).toEqual([id('a')]);
    expect(originsOfAll(['self'], all)).toEqual([id('self')]);
  });

  it('does not stop in a circle that itself rests on something', () => {
    const all = sources('a < b', 'b < a origin', 'origin');
    expect(originsOfAll(['a', 'b'], all)).toEqual([id('origin')]);
  });

  it('ignores ids of no source', () => {
    const all = sources('a < gone');
    expect(originsOfAll(['a', 'gone'], all)).toEqual([id('a')]);
    expect(originsOfAll([], all)).toEqual([]);
  });

  it('reads the sources of the window as it reads those of a file', () => {
    const all = sources('a < b', 'b');
    const map = new Map(all.map((source) => [source.id, source]));
    expect(originsOf(map)(id('a'))).toEqual([id('b')]);
  });

  it('finds an origin for every source, however they rest on each other', () => {
    const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(graph, (parents) => {
        const all = parents.map((list, index) => ({
          id: id(String(index)),
          derivedFrom: list.map((parent) => id(String(parent))),
        }));
        for (const source of all) {
          const origins = originsOf(all)(source.id);
          expect(origins.length).toBeGreaterThan(0);
          for (const origin of origins) {
            expect(originsOf(all)(origin)).toEqual([origin]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
