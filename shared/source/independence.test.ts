import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import { independentOrigins } from './independence';

const id = (name: string): SourceId => `src_${name}` as SourceId;

/** Sources written as `a < b c`: a is derived from b and c. */
function sources(...lines: string[]) {
  return lines.map((line) => {
    const [name = '', parents = ''] = line.split(' < ');
    return { id: id(name), derivedFrom: parents.split(' ').filter(Boolean).map(id) };
  });
}
const evidence = (...names: string[]) => names.map((name) => ({ source: id(name) }));

describe('independentOrigins', () => {
  it('counts ten reprints of one agency as one', () => {
    const papers = Array.from({ length: 10 }, (_, number) => `paper${number}`);
    const all = sources('agency', ...papers.map((paper) => `${paper} < agency`));
    expect(independentOrigins(evidence(...papers), all)).toEqual([id('agency')]);
    expect(independentOrigins(evidence(...papers, 'agency'), all)).toEqual([id('agency')]);
  });

  it('goes to the end of a chain, and to each end of several', () => {
    const all = sources('a < b', 'b < c d', 'c', 'd < e', 'e');
    expect(independentOrigins(evidence('a'), all)).toEqual([id('c'), id('e')]);
    expect(independentOrigins(evidence('d', 'c', 'd'), all)).toEqual([id('c'), id('e')]);
  });

  it('takes sources that rest on each other as one origin', () => {
    const all = sources('a < b', 'b < c', 'c < a', 'x < c', 'self < self');
    expect(independentOrigins(evidence('a'), all)).toEqual([id('a')]);
    expect(independentOrigins(evidence('c', 'x', 'b'), all)).toEqual([id('a')]);
    expect(independentOrigins(evidence('self'), all)).toEqual([id('self')]);
  });

  it('does not stop in a circle that itself rests on something', () => {
    const all = sources('a < b', 'b < a origin', 'origin');
    expect(independentOrigins(evidence('a', 'b'), all)).toEqual([id('origin')]);
  });

  it('ignores ids of no source', () => {
    const all = sources('a < gone');
    expect(independentOrigins(evidence('a', 'gone'), all)).toEqual([id('a')]);
    expect(independentOrigins([], all)).toEqual([]);
  });

  it('reads the sources of the window as it reads those of a file', () => {
    const all = sources('a < b', 'b');
    const map = new Map(all.map((source) => [source.id, source]));
    expect(independentOrigins(evidence('a'), map)).toEqual([id('b')]);
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
          const origins = independentOrigins([{ source: source.id }], all);
          expect(origins.length).toBeGreaterThan(0);
          for (const origin of origins) {
            expect(independentOrigins([{ source: origin }], all)).toEqual([origin]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
