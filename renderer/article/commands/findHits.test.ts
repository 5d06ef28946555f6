import { describe, expect, it } from 'vitest';
import { findHits } from './findHits';

describe('finding words in the text', () => {
  it('does not mind capitals', () => {
    expect(findHits('The Minister met a minister.', 'minister')).toEqual([
      { from: 4, to: 12 },
      { from: 19, to: 27 },
    ]);
  });

  it('finds words with diacritics by words without, at their own place', () => {
    const text = '👩‍👩‍👧 naïve CAFÉ';
    const [hit] = findHits(text, 'cafe');
    expect(hit && text.slice(hit.from, hit.to)).toBe('CAFÉ');
  });

  it('takes combining marks along with the letter they stand on', () => {
    const text = 'caf\u0065\u0301 noir';
    const [hit] = findHits(text, 'café');
    expect(hit && text.slice(hit.from, hit.to)).toBe('caf\u0065\u0301');
  });

  it('takes any white space for a space', () => {
    expect(findHits('sea\u00a0wall and sea\nwall', 'sea wall')).toHaveLength(2);
  });

  it('finds nothing for an empty query', () => {
    expect(findHits('anything', '  ')).toEqual([]);
  });

  it('finds no overlapping places', () => {
    expect(findHits('aaaa', 'aa')).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ]);
  });
});
