import { expect, it } from 'vitest';
import type { Csl } from './source';
import { sourceName } from './sourceName';

const nameOf = (csl: Partial<Csl>) => sourceName({ csl: { id: 'a', type: 'report', ...csl } });

it('names people by their family names, and no more than two of them', () => {
  const lin = { family: 'Lin', given: 'Ada' };
  const berg = { family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van den' };
  expect(nameOf({ author: [lin], publisher: 'A Press' })).toBe('Lin');
  expect(nameOf({ author: [lin, berg] })).toBe('Lin and van den Berg');
  expect(nameOf({ author: [lin, berg, { family: 'Park' }] })).toBe('Lin and others');
});

it('names an organisation, the publisher, where it appeared, the title: the first that is known', () => {
  const title = 'Bulletin for the summer';
  const journal = { title, 'container-title': 'The Courier' };
  expect(nameOf({ ...journal, author: [{ literal: 'Ferry Authority' }] })).toBe('Ferry Authority');
  expect(nameOf({ ...journal, author: [{ given: '' }], publisher: 'Ferries' })).toBe('Ferries');
  expect(nameOf(journal)).toBe('The Courier');
  expect(nameOf({ title })).toBe(title);
});

it('calls a law and a decision of a court by their names, and not by what they are printed in', () => {
  const printed = { title: 'O’Neill v Lowmoor Borough', 'container-title': 'County Reports' };
  for (const type of ['legal_case', 'legislation', 'regulation', 'bill', 'treaty']) {
    expect(nameOf({ ...printed, type, publisher: 'A Press' })).toBe('O’Neill v Lowmoor Borough');
    expect(nameOf({ ...printed, type, title: '' })).toBe('County Reports');
    expect(nameOf({ ...printed, type, author: [{ literal: 'The Senate' }] })).toBe('The Senate');
  }
});

it('has no markup, and the whole name where a family name tells little', () => {
  expect(nameOf({ publisher: 'Institute of <i>Salmo</i>' })).toBe('Institute of Salmo');
  expect(nameOf({ author: [{ family: '毛', given: '泽东' }] })).toBe('毛泽东');
});
