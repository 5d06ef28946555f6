import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import { claimOrigins, loneOrigin } from './claimOrigins';
import { STANCES, type Stance } from './evidence';

const id = (name: string): SourceId => `src_${name}` as SourceId;
const sources = [
  { id: id('register'), derivedFrom: [] },
  { id: id('paper'), derivedFrom: [id('register')] },
  { id: id('wire'), derivedFrom: [id('register')] },
  { id: id('survey'), derivedFrom: [] },
];
const evidence = (...links: [string, Stance][]) =>
  links.map(([name, stance]) => ({ source: id(name), stance }));
const originsOn = (...links: [string, Stance][]) => claimOrigins(evidence(...links), sources);

describe('claimOrigins', () => {
  it('counts once what several sources repeat', () => {
    expect(originsOn(['paper', 'supports'], ['wire', 'supports'])).toEqual({
      supporting: [id('register')],
      refuting: [],
    });
  });

  it('counts apart what supports and what refutes', () => {
    expect(originsOn(['paper', 'supports'], ['survey', 'refutes'])).toEqual({
      supporting: [id('register')],
      refuting: [id('survey')],
    });
  });

  it('takes support in part for support', () => {
    expect(originsOn(['paper', 'partly']).supporting).toEqual([id('register')]);
  });

  it('does not count context', () => {
    expect(originsOn(['paper', 'supports'], ['survey', 'context'])).toEqual({
      supporting: [id('register')],
      refuting: [],
    });
    expect(originsOn(['survey', 'context'])).toEqual({ supporting: [], refuting: [] });
  });

  it('names an origin on both sides where it speaks for and against', () => {
    const both = originsOn(['wire', 'supports'], ['register', 'refutes']);
    expect(both).toEqual({ supporting: [id('register')], refuting: [id('register')] });
  });

  it('never lets evidence of one stance change what is counted for another', () => {
    const link = fc.tuple(
      fc.constantFrom('register', 'paper', 'wire', 'survey'),
      fc.constantFrom(...STANCES),
    );
    fc.assert(
      fc.property(fc.array(link), (links) => {
        const { supporting, refuting } = originsOn(...links);
        const only = (...stances: Stance[]) =>
          links.filter(([, stance]) => stances.includes(stance));
        expect(originsOn(...only('supports', 'partly'))).toEqual({ supporting, refuting: [] });
        expect(originsOn(...only('refutes'))).toEqual({ supporting: [], refuting });
      }),
    );
  });
});

describe('loneOrigin', () => {
  it('is the only one that supports, whatever refutes', () => {
    expect(loneOrigin(originsOn(['paper', 'supports'], ['survey', 'context']))).toBe(
      id('register'),
    );
    expect(loneOrigin(originsOn(['paper', 'supports'], ['survey', 'refutes']))).toBe(
      id('register'),
    );
  });

  it('is the only one that refutes, where nothing supports', () => {
    expect(loneOrigin(originsOn(['survey', 'refutes']))).toBe(id('survey'));
  });

  it('is none where there are two, or none that counts', () => {
    expect(loneOrigin(originsOn(['paper', 'supports'], ['survey', 'partly']))).toBeUndefined();
    expect(loneOrigin(originsOn(['survey', 'context']))).toBeUndefined();
    expect(loneOrigin(originsOn())).toBeUndefined();
  });
});
