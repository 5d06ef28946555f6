import { describe, expect, it } from 'vitest';
import { fittingWidth, isClipped, rowHeight } from './rowHeight';

const of = (text: string, width = 20) => rowHeight([{ text, width }]);

describe('rowHeight', () => {
  it('is one line for an empty row and a short text', () => {
    expect(rowHeight([])).toBe(15);
    expect(of('')).toBe(15);
    expect(of('short')).toBe(15);
  });

  it('grows with the text, its own lines and wide letters, and follows the highest cell', () => {
    expect(of('a word and another one, and more')).toBe(30);
    expect(of('one\ntwo\n\nfour')).toBe(60);
    expect(of('事実を確認する人々のための')).toBe(30);
    expect(
      rowHeight([
        { text: 'one', width: 20 },
        { text: 'one\ntwo', width: 20 },
      ]),
    ).toBe(30);
  });

  it('counts a word that has no room on a line where it is put, and cuts one that has room on none', () => {
    expect(of('thirteen-long thirteen-long thirteen-long')).toBe(45);
    expect(of('x'.repeat(50))).toBe(45);
    expect(of('AND LOUD WORDS HERE')).toBe(30);
  });

  it('stays within what Excel gives a row', () => {
    expect(of('x'.repeat(100_000))).toBe(409);
  });
});

describe('fittingWidth', () => {
  it('is the width itself for what fits, and grows until a row can show the whole text', () => {
    expect(fittingWidth('a few words', 20)).toBe(20);
    const long = 'a few words '.repeat(200);
    const width = fittingWidth(long, 20);
    expect(isClipped({ text: long, width: 20 })).toBe(true);
    expect(isClipped({ text: long, width })).toBe(false);
    expect(width).toBeLessThan(150);
  });

  it('is the widest that Excel has for what no row shows', () => {
    expect(fittingWidth('x'.repeat(30_000), 20)).toBe(255);
    expect(isClipped({ text: 'x'.repeat(30_000), width: 255 })).toBe(true);
  });
});
