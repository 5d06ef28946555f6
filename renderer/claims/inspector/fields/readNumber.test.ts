import { describe, expect, it } from 'vitest';
import { readNumber } from './readNumber';

describe('readNumber', () => {
  it.each([
    ['4200', 4200],
    ['4,200', 4200],
    ['1 234 567.5', 1234567.5],
    ['−38.5', -38.5],
    ['.5', 0.5],
    [' 0 ', 0],
  ])('reads “%s”', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', '4,2', '4.200,5', 'four', '1e5', '12 homes', '9'.repeat(17), '9'.repeat(400)])(
    'does not guess at “%s”',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});
