import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './countWords';

describe('countWords', () => {
  it.each([
    ['The council’s 1,396 votes didn’t count.', 6],
    ['a well-known man — no, two', 6],
    ['one\ntwo\n\nthree', 3],
    ['“Où est-il ?”', 3],
    ['👩‍👩‍👧 😀', 0],
    ['', 0],
    ['3.5 % of $4', 3],
  ])('counts %j', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });

  it('counts words where none are spaced', () => {
    expect(countWords('今日は雨です。', 'ja')).toBeGreaterThan(2);
    expect(countWords('ภาษาไทย', 'th')).toBe(2);
  });

  it('ignores a language tag that is none', () => {
    expect(countWords('国 one', 'not a language')).toBe(2);
  });

  it('counts spaced scripts as Unicode segmentation does', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    const letters = fc.constantFrom(..."aZé9ßжα ,.’'-—“”%$:/()@".split(''), 'e\u0301', ' ', ' ');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
        expect(countWords(text, 'en')).toBe(words.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts a million characters', () => {
    const text = 'The council met again in 2024, and 1,396 people came. '.repeat(18_500);
    expect(countWords(text, 'en')).toBe(185_000);
  });

  it('counts a line of any length, and a word without an end', () => {
    expect(countWords('Порт '.repeat(2_000_000), 'ru')).toBe(2_000_000);
    expect(countWords(`a ${'b'.repeat(10_000_000)} c`, 'en')).toBe(3);
  });
});
