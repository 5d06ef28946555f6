import { describe, expect, it } from 'vitest';
import { breakable, displayWidth } from './displayWidth';

describe('the columns that a text takes in a terminal', () => {
  it.each([
    ['Harbour', 7],
    ['Zürich', 6],
    ['Zu\u0308rich', 6],
    ['港湾', 4],
    ['한국어', 6],
    ['ｆｕｌｌ', 8],
    ['｢half｣', 6],
    ['“quoted” – △ ○ ◐', 16],
    ['🚢', 2],
    ['👩‍👩‍👧', 2],
    ['☎️', 2],
    ['שלום', 4],
    ['', 0],
  ])('of %j are %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('where a word may be broken', () => {
  it('is between characters of scripts that write no spaces', () => {
    expect(breakable('港湾の費用')).toEqual(['港', '湾', 'の', '費', '用']);
    expect(breakable('約40億円')).toEqual(['約', '40', '億', '円']);
  });

  it('is not before punctuation that closes, nor after such that opens', () => {
    expect(breakable('港「湾」。用')).toEqual(['港', '「湾」。', '用']);
  });

  it('is nowhere in other words', () => {
    expect(breakable('https://example.org/a-long-address')).toHaveLength(1);
    expect(breakable('Überfährt')).toHaveLength(1);
    expect(breakable('')).toEqual(['']);
  });
});
