import { expect, it } from 'vitest';
import { onDate } from './onDate';

it.each([
  ['2026', 'in 2026'],
  ['2026-03', 'in March 2026'],
  ['2026-03-14', 'on 14 March 2026'],
  ['2026-03-14T11:28', 'on 14 March 2026, 11:28'],
])('something of %s was %s', (date, words) => {
  expect(onDate(date)).toBe(words);
});
