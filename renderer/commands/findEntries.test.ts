import { describe, expect, it } from 'vitest';
import { findEntries } from './findEntries';

const entries = [
  { label: 'Show or hide the inspector', words: 'View' },
  { label: 'Next claim', words: 'Go' },
  { label: 'Claim: add evidence', words: 'Claim' },
  { label: 'Dark theme', words: 'View' },
  { label: 'Réviser', words: '' },
];
const found = (query: string) => findEntries(entries, query).map(({ label }) => label);

describe('finding entries', () => {
  it('keeps all in their order when nothing is asked', () => {
    expect(found('  ')).toEqual(entries.map(({ label }) => label));
  });

  it('puts labels that begin with the query first', () => {
    expect(found('claim')).toEqual(['Claim: add evidence', 'Next claim']);
  });

  it('wants every word, in any order', () => {
    expect(found('evidence claim')).toEqual(['Claim: add evidence']);
    expect(found('evidence theme')).toEqual([]);
  });

  it('looks into the group as well, after the labels', () => {
    expect(found('view')).toEqual(['Show or hide the inspector', 'Dark theme']);
  });

  it('does not mind case and diacritics', () => {
    expect(found('REVI')).toEqual(['Réviser']);
  });

  it('finds the inside of a word last', () => {
    expect(found('ark')).toEqual(['Dark theme']);
  });
});
