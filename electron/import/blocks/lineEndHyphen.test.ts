import { describe, expect, it } from 'vitest';
import { joinLineEnd, type KnownWords } from './lineEndHyphen';

function knowing(...words: string[]): KnownWords {
  return { has: (word) => words.includes(word), dividesNone: false };
}

function join(end: string, start: string, words = knowing()): string {
  const joint = joinLineEnd(end, start, words);
  return `${joint.end}${joint.between}${start}`;
}

describe('a hyphen at the end of a line', () => {
  it('that divides a word goes', () => {
    expect(join('the bud-', 'get was cut')).toBe('the budget was cut');
    expect(join('said on Mon-', 'day, and')).toBe('said on Monday, and');
    expect(join('more ill-', 'ness than')).toBe('more illness than');
    expect(join('her part-', 'ner said')).toBe('her partner said');
    expect(join('a well-', 'ness centre')).toBe('a wellness centre');
    expect(join('they re-', 'turned to')).toBe('they returned to');
    expect(join('a multi-', 'tude of')).toBe('a multitude of');
    expect(join('Ver\u00ad', 'trag')).toBe('Vertrag');
  });

  it.each([
    ['rose 12-', 'fold, she'],
    ['a £3-', 'million cut'],
    ['in 2019-', '2020 the'],
    ['the 10-', 'year-olds were'],
    ['a well-', 'known mayor'],
    ['after a co-', 'operation with'],
    ['its non-', 'profit groups'],
    ['an e-', 'mail him'],
    ['the X-', 'rays of'],
    ['Anti-', 'Semitism rose'],
    ['the US-', 'led force'],
    ['a COVID-', '19 ward'],
    ['state-of-the-', 'art labs'],
    ['her brother-', 'in-law said'],
    ['his half-', 'year report'],
    ['its anti-', 'inflation law'],
    ['she was re-', 'elected in'],
    ['the pre-', 'eminent judge'],
  ])('of %s/%s stays', (end, start) => {
    expect(join(end, start)).toBe(`${end}${start}`);
  });

  it('is judged by how the document writes the word elsewhere', () => {
    expect(join('they co-', 'operated', knowing('cooperated'))).toBe('they cooperated');
    expect(join('a decision-', 'making body', knowing('decision-making'))).toBe(
      'a decision-making body',
    );
    expect(join('the state-', 'owned bank', knowing('state', 'owned'))).toBe(
      'the state-owned bank',
    );
    expect(join('a decision-', 'making body', { has: () => false, dividesNone: true })).toBe(
      'a decision-making body',
    );
  });

  it('of a shortened word stands before a space', () => {
    expect(join('short-', 'and long-term')).toBe('short- and long-term');
    expect(join('Vor-', 'und Nachteile')).toBe('Vor- und Nachteile');
    expect(join('the vote -', 'so far')).toBe('the vote - so far');
  });

  it('of an address stays, and what an address is broken at', () => {
    expect(join('See https://example.org/long-', 'path/of-the-page and')).toBe(
      'See https://example.org/long-path/of-the-page and',
    );
    expect(join('at www.example.org', '/budget?year=2021')).toBe(
      'at www.example.org/budget?year=2021',
    );
    expect(join('to press@north-', 'town.example now')).toBe('to press@north-town.example now');
    expect(join('See https://example.org/a', 'and ask')).toBe('See https://example.org/a and ask');
  });
});

describe('other ends of lines', () => {
  it('are spaces, but for dashes and slashes within figures', () => {
    expect(join('the mayor', 'resigned')).toBe('the mayor resigned');
    expect(join('from 1914–', '18 without')).toBe('from 1914–18 without');
    expect(join('he said—', 'or wrote')).toBe('he said—or wrote');
  });
});
