import { expect, it } from 'vitest';
import { ended } from './ended';

it.each([
  'They are right.',
  'Was it 752?',
  'He said “no.”',
  'Yes (and no!).',
  '对不起。',
  'هل هو؟',
])('leaves the end of “%s”', (text) => {
  expect(ended(text)).toBe(text);
});

it.each(['Yes', 'the “free” port”', '75 (net)'])('ends “%s”', (text) => {
  expect(ended(text)).toBe(`${text}.`);
});
