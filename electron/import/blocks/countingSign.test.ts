import { expect, it } from 'vitest';
import { type Counting, countingSign } from './countingSign';

it.each<[Counting, string]>([
  ['decimal', '1 4 11 22 28 103'],
  ['decimalZero', '01 04 11 22 28 103'],
  ['ordinal', '1st 4th 11th 22nd 28th 103rd'],
  ['lowerLetter', 'a d k v bb yyyy'],
  ['upperLetter', 'A D K V BB YYYY'],
  ['lowerRoman', 'i iv xi xxii xxviii ciii'],
  ['upperRoman', 'I IV XI XXII XXVIII CIII'],
])('counts in %s as office programs do', (counting, signs) => {
  const shown = [1, 4, 11, 22, 28, 103].map((number) => countingSign(number, counting));
  expect(shown.join(' ')).toBe(signs);
});

it('shows numbers in figures that letters do not reach', () => {
  expect(countingSign(0, 'lowerRoman')).toBe('0');
  expect(countingSign(1_000_000, 'upperLetter')).toBe('1000000');
});
