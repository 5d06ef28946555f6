import { describe, expect, it } from 'vitest';
import { rowHeight } from './rowHeight';

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

  it('stays within what Excel gives a row', () => {
    expect(of('x'.repeat(100_000))).toBe(409);
  });
});
