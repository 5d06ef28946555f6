import { expect, it } from 'vitest';
import { furtherFields } from './furtherFields';

const names = (csl: object) =>
  furtherFields({ id: 's', type: 'report', ...csl }).map(({ name }) => name);

it('offers what a source of a type is cited with', () => {
  expect(names({ type: 'legal_case' })).toEqual(['authority', 'section']);
  expect(names({ type: 'speech' })).toEqual(['event-title', 'event-place', 'genre']);
  expect(names({ type: 'webpage' })).toEqual([]);
  expect(names({ type: 'constructor' })).toEqual([]);
});

it('shows what has something in it, whatever the type', () => {
  expect(names({ type: 'webpage', version: 2, edition: ' ' })).toEqual(['version']);
});
