import { describe, expect, it } from 'vitest';
import { evidenceSchema, type Stance } from '../../../shared/claim/evidence';
import { newId } from '../../../shared/id';
import { typedSource } from './newSource';
import { described, evidenceOfTyped, isTyped, newIds, nothingTyped } from './typedEvidence';

const source = newId('source');
const chosen = (stance: Stance) => ({ ...nothingTyped(), stance });

describe('evidenceOfTyped', () => {
  it('leaves out what is blank', () => {
    const evidence = evidenceOfTyped({ ...chosen('refutes'), locator: { page: ' ' } }, source);
    expect(evidence).toEqual({ id: evidence.id, source, stance: 'refutes' });
  });

  it('keeps the quote, the place, the note and the credibility', () => {
    const evidence = evidenceOfTyped(
      {
        ...chosen('supports'),
        quote: ' 4,204 dwellings lie behind the wall ',
        locator: { section: 'table 3', page: '41 ', row: '' },
        note: 'As of February.',
        credibility: '2',
      },
      source,
    );
    expect(evidence).toMatchObject({
      quote: '4,204 dwellings lie behind the wall',
      locator: { section: 'table 3', page: '41' },
      note: 'As of February.',
      credibility: 2,
    });
    expect(evidenceSchema.safeParse(evidence).success).toBe(true);
  });

  it.each([
    ['“so it was”', 'so it was'],
    ['"so it was"', 'so it was'],
    ['« so it was »', 'so it was'],
    ['„so it was“', 'so it was'],
    ['“so” and “thus”', '“so” and “thus”'],
    ['he said “so”', 'he said “so”'],
  ])('takes off quotation marks around the whole: %s', (typed, quote) => {
    const evidence = evidenceOfTyped({ ...chosen('supports'), quote: typed }, source);
    expect(evidence.quote).toBe(quote);
  });
});

describe('what is typed and not added', () => {
  const ids = newIds('2026-11-22T09:00:00.000Z');
  const typed = typedSource('Flood register', '2026-11-22') ?? expect.fail('a title is a source');
  const fresh = { ...chosen('supports'), source: { kind: 'new', typed } as const };

  it('is the same evidence and source in every save of it', () => {
    const first = described(fresh, ids);
    const later = described({ ...fresh, quote: 'behind the wall' }, ids);
    expect(first?.fresh).toEqual(later?.fresh);
    expect(later?.evidence).toEqual({ ...first?.evidence, quote: 'behind the wall' });
    expect(first?.evidence.source).toBe(ids.source);
  });

  it('is no evidence while it names no source', () => {
    expect(described({ ...fresh, source: null }, ids)).toBeNull();
    const untitled = { kind: 'new', typed: { ...typed, title: '' } } as const;
    expect(described({ ...fresh, source: untitled }, ids)).toBeNull();
  });

  it('would be missed only where something was typed', () => {
    const known = { ...chosen('supports'), source: { kind: 'known', id: source } as const };
    expect(isTyped(known)).toBe(false);
    expect(isTyped({ ...known, note: 'As of February.' })).toBe(true);
    expect(isTyped({ ...known, locator: { page: '4' } })).toBe(true);
    expect(isTyped(fresh)).toBe(true);
  });
});
