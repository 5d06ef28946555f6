import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DARK_PAPER } from '../html/reportPalette';
import { accentOn, contrast, isAccent } from './accent';

describe('the colour of a desk', () => {
  it.each(['#7a1f5c', '#000000', '#767676', '#0a5a8c'])('can be %s', (colour) => {
    expect(isAccent(colour)).toBe(true);
  });

  it.each(['#777777', '#ffdd00', '#FFFFFF', 'red', '#123', '#7a1f5c;', '#7A1F5C', ''])(
    'cannot be %j',
    (colour) => {
      expect(isAccent(colour)).toBe(false);
    },
  );

  it('can be read on dark paper too, and stays as it is where it can already', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), (colour) => {
        const shade = accentOn(DARK_PAPER, colour);
        expect(contrast(shade, DARK_PAPER)).toBeGreaterThanOrEqual(4.5);
        if (contrast(colour, DARK_PAPER) >= 4.5) expect(shade).toBe(colour);
      }),
    );
  });
});
