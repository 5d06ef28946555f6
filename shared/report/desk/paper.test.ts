import { describe, expect, it } from 'vitest';
import { paperIn } from './paper';

describe('the paper of a country', () => {
  it.each([
    ['US', 'letter'],
    ['CA', 'letter'],
    ['MX', 'letter'],
    ['us', 'letter'],
    ['DE', 'a4'],
    ['GB', 'a4'],
    ['', 'a4'],
    [undefined, 'a4'],
  ])('of %s is %s', (country, paper) => {
    expect(paperIn(country)).toBe(paper);
  });
});
