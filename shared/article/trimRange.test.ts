import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from './blockText';
import { isGraphemeBoundary, snapToGrapheme } from './offsets';
import { arbitraryBlocks } from './testing/arbitraryArticle';
import { trimRange } from './trimRange';

/** The words that are left of the part of `text` between two bars. */
function trimmed(marked: string): string {
  const [before = '', chosen = '', after = ''] = marked.split('|');
  const text = before + chosen + after;
  const { start, end } = trimRange(text, before.length, before.length + chosen.length);
  return text.slice(start, end);
}

describe('trimRange', () => {
  it.each([
    ['spaces', 'a| fell by half |b', 'fell by half'],
    ['a comma', 'It |fell,| he said', 'fell'],
    ['a full stop', '|It fell by half.|', 'It fell by half'],
    ['semicolon and colon', '|It fell;| so: |', 'It fell'],
    ['a space and a point in turn', '|It fell . , |', 'It fell'],
    ['a dash', '|It fell —| as |', 'It fell'],
    ['a leading dash and comma', '|, — it fell|', 'it fell'],
    ['a quote without its partner', '“|It fell.”| he said', 'It fell'],
    ['an opening quote without its partner', '|“It fell| by half”', 'It fell'],
    ['a straight quote without its partner', '"|It fell,"| he said', 'It fell'],
    ['an opening straight quote', 'so |"It fell| by half"', 'It fell'],
    ['a bracket without its partner', '(|in 2020|)', 'in 2020'],
    ['a closing bracket without its partner', '(|in 2020)|', 'in 2020'],
    ['a single quote without its partner', '‘|It fell.’| he', 'It fell'],
    ['Japanese punctuation', '|雨です。|', '雨です'],
    ['line breaks', '|\r\nIt fell\r\n|', 'It fell'],
  ])('takes away %s', (_name, marked, expected) => {
    expect(trimmed(marked)).toBe(expected);
  });

  it.each([
    ['a pair of quotes', '|“It fell.”|'],
    ['a pair of straight quotes', 'He said |"It fell."|'],
    ['two pairs', '|"One" and "two"|'],
    ['nested quotes', '|“He said ‘no’”|'],
    ['German quotes', '|„Nein“|'],
    ['French quotes', '|« Non »|'],
    ['a pair of brackets', '|(in 2020)|'],
    ['brackets at the end', '|fell (in 2020)|'],
    ['the point of a country', '|the U.S.|'],
    ['the point of a title', '|Dr.| Who'],
    ['the point of a firm', '|Acme Inc.|, a firm'],
    ['the point of an initial in a name', '|Samuel L.| Jackson'],
    ['a percent sign', '|4.5%|'],
    ['currency', '|€5|'],
    ['currency at the end', '|5 €|'],
    ['a minus', '|-5|'],
    ['a minus sign of print', '|–5|'],
    ['a leading decimal point', '|.5|'],
    ['a question mark', '|Did it fall?|'],
    ['a possessive', '|the workers’|'],
    ['an apostrophe inside', '|the council’s|'],
    ['a height', `|6'2"|`],
    ['a hyphen', '|pre-| and post-war'],
  ])('keeps %s', (_name, marked) => {
    expect(trimmed(marked)).toBe(marked.split('|')[1]);
  });

  it('keeps punctuation that stands alone, without its spaces', () => {
    expect(trimmed('a | — | b')).toBe('—');
  });

  it('makes a span of spaces empty', () => {
    expect(trimRange('a   b', 1, 4)).toEqual({ start: 1, end: 1 });
  });

  it('keeps signs that are too many for an accident, and takes no time over them', () => {
    for (const sign of ['(', '“', '.', ', ']) {
      const text = `  ${sign.repeat(20_000).trim()}  a`;
      expect(trimRange(text, 0, text.length - 1)).toEqual({ start: 2, end: text.length - 3 });
    }
  });

  it('shrinks only, to grapheme boundaries, and has no more to do the second time', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), fc.nat(), fc.nat(), (blocks, a, b) => {
        for (const text of blocks.map(blockText)) {
          const from = snapToGrapheme(text, a % (text.length + 1), 'back');
          const to = Math.max(from, snapToGrapheme(text, b % (text.length + 1), 'back'));
          const { start, end } = trimRange(text, from, to);
          expect(from <= start && start <= end && end <= to).toBe(true);
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
          if (start < end) expect(trimRange(text, start, end)).toEqual({ start, end });
        }
      }),
      { numRuns: 500 },
    );
  });
});
