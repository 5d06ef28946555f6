import { describe, expect, it } from 'vitest';
import { readByline, readHeaderLine } from './headerLine';

describe('readHeaderLine', () => {
  it.each([
    ['26 February 2012, 11:28', { published: '2012-02-26T11:28' }],
    ['Published: Sunday, 26 February 2012', { published: '2012-02-26' }],
    ['BAKU, 26 February 2012', { published: '2012-02-26' }],
    ['New York City — March 3, 2020', { published: '2020-03-03' }],
    ['Last updated on March 3, 2020 at 4:05 pm EST', { published: '2020-03-03T16:05' }],
    ['By Jane Doe', { byline: 'Jane Doe' }],
    ['By Jane Doe | 3 March 2020', { byline: 'Jane Doe', published: '2020-03-03' }],
    ['3 March 2020 · by Jane van der Doe', { byline: 'Jane van der Doe', published: '2020-03-03' }],
    ['Von Erika Mustermann', { byline: 'Erika Mustermann' }],
  ])('reads “%s”', (line, header) => {
    expect(readHeaderLine(line)).toEqual(header);
  });

  it.each([
    'The treaty was signed on 26 February 2012 in a hotel.',
    'On 26 February 2012 thousands of people gathered in the square',
    'By the time they arrived, it was over.',
    'By perpetrating this, the enemy had intended to break the will of the people',
    'An ordinary line',
  ])('takes “%s” for ordinary text', (line) => {
    expect(readHeaderLine(line)).toBeUndefined();
  });
});

describe('readByline', () => {
  it.each([
    ['By Jane Doe and John Q. Roe', 'Jane Doe and John Q. Roe'],
    ['by JANE DOE, staff writer', 'JANE DOE, staff writer'],
    ['Автор: Анна Каренина', 'Анна Каренина'],
  ])('reads “%s”', (line, name) => {
    expect(readByline(line)).toBe(name);
  });
});
