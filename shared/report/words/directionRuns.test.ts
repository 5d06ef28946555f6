import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionRuns, stretchesIn } from './directionRuns';

/** Runs as text, those from right to left in brackets. */
const cut = (text: string) =>
  directionRuns(text)
    .map((run) => (run.direction === 'rtl' ? `[${run.text}]` : run.text))
    .join('');

describe('the directions of a sentence', () => {
  it.each([
    ['Claim 3 is unchecked.', 'Claim 3 is unchecked.'],
    [
      'Claim 3 (“ارتفعت بنسبة 9 في المئة”) is unchecked.',
      'Claim 3 (“[ارتفعت بنسبة 9 في المئة]”) is unchecked.',
    ],
    ['Signed off by محمد علي (3 claims).', 'Signed off by [محمد علي] (3 claims).'],
    ['“שלום” was said twice.', '“[שלום]” was said twice.'],
    ['From محمد to Ada to علي.', 'From [محمد] to Ada to [علي].'],
    ['שלום, Ada!', '[שלום, ]Ada[!]'],
    ['قال Ada Fern (2020) ذلك.', '[قال ]Ada Fern[ (2020) ذلك.]'],
    ['عنوان “Annual report 2020” جديد', '[عنوان “]Annual report[ 2020” جديد]'],
    ['بلغ 613,400 شخص', '[بلغ 613,400 شخص]'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it('keep every sign in its place', () => {
    const piece = fc.constantFrom(
      'محمد',
      'א',
      'Ada',
      ' ',
      '“',
      '”',
      '(2020)',
      '.',
      '\u0301',
      '𞤀',
      '9',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const runs of [
          directionRuns(text),
          stretchesIn(text, 'ltr'),
          stretchesIn(text, 'rtl'),
        ]) {
          expect(runs.map((run) => run.text).join('')).toBe(text);
          expect(runs.every((run) => run.text !== '')).toBe(true);
        }
      }),
    );
  });
});
