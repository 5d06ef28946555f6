import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../shared/id';
import { restsOnItself } from './restsOnItself';

const id = (name: string) => `src_${name}` as SourceId;

function sources(derivations: Record<string, string[]>) {
  return new Map(
    Object.entries(derivations).map(([name, parents]) => [
      id(name),
      { derivedFrom: parents.map(id) },
    ]),
  );
}

describe('restsOnItself', () => {
  it('is true in a circle, however long', () => {
    expect(restsOnItself(sources({ a: ['a'] }), id('a'))).toBe(true);
    expect(restsOnItself(sources({ a: ['b'], b: ['c'], c: ['a'] }), id('b'))).toBe(true);
  });

  it('is false outside a circle, even when derived from one', () => {
    const circle = sources({ a: ['b'], b: ['c'], c: ['b'], d: [] });
    expect(restsOnItself(circle, id('a'))).toBe(false);
    expect(restsOnItself(circle, id('d'))).toBe(false);
  });

  it('is false when a source is missing', () => {
    expect(restsOnItself(sources({ a: ['gone'] }), id('a'))).toBe(false);
    expect(restsOnItself(sources({}), id('a'))).toBe(false);
  });
});
