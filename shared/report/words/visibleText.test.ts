import { describe, expect, it } from 'vitest';
import { visibleText } from './visibleText';

describe('visibleText', () => {
  it.each([
    ['evil\u202egpj.exe', 'evil[U+202E]gpj.exe'],
    ['a\u2066b\u2069', 'a[U+2066]b[U+2069]'],
    ['pay\u200bpal', 'pay[U+200B]pal'],
    ['a\u200db', 'a[U+200D]b'],
    ['a\u200eb', 'a[U+200E]b'],
    ['\ufeffa', '[U+FEFF]a'],
    ['soft\u00adhyphen', 'soft[U+00AD]hyphen'],
    ['bell\u0007', 'bell[U+0007]'],
    ['tag\u{e0041}', 'tag[U+E0041]'],
    ['half \ud83d', 'half [U+D83D]'],
    ['\udc00 half', '[U+DC00] half'],
    ['none\ufffe\uffff', 'none[U+FFFE][U+FFFF]'],
    ['fill\u3164\u115f\u1160\uffa0', 'fill[U+3164][U+115F][U+1160][U+FFA0]'],
    ['empty\u2800', 'empty[U+2800]'],
    ['join\u034fer', 'join[U+034F]er'],
    ['khmer\u17b4\u17b5', 'khmer[U+17B4][U+17B5]'],
    ['a\ufe00b\ufe0f', 'a[U+FE00]b[U+FE0F]'],
    ['😀\ufe0f\ufe01\ufe02', '😀\ufe0f[U+FE01][U+FE02]'],
    ['sel\u{e0100}\u{e01ef}', 'sel[U+E0100][U+E01EF]'],
    ['mongolian\u180b\u180e', 'mongolian[U+180B][U+180E]'],
    ['tags\u{e0041}\u{e0042}', 'tags[U+E0041][U+E0042]'],
    ['🏴\u{e0068}\u{e0069}', '🏴[U+E0068][U+E0069]'],
    ['music\u{1d173}', 'music[U+1D173]'],
    ['short\u{1bca0}', 'short[U+1BCA0]'],
    ['note\ufff9a\ufffbb', 'note[U+FFF9]a[U+FFFB]b'],
    ['free\u{e0fff}\ufff0', 'free[U+E0FFF][U+FFF0]'],
  ])('writes out what hides in %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each([
    'plain text, “quotes” – dashes…',
    'line\nbreak\tand tab',
    'قال الوزير إن السد اكتمل',
    'שלום\u200f עולם',
    'می\u200cخواهم',
    'क्\u200dष',
    '👩\u200d👩\u200d👧 and 🏳️\u200d🌈',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '한국어 日本語 e\u0301',
    '1\ufe0f\u20e3 and ☺\ufe0f and ☺\ufe0e',
    '葛\u{e0100}飾区',
    'ᠠ\u180b',
    '\u115f\u1161 and \u1100\u1160\u11a8',
    'א\u05b7\u034f\u05b4',
    '⠓⠊\u2800⠞⠓⠑⠗⠑',
  ])('leaves %j as it is', (text) => {
    expect(visibleText(text)).toBe(text);
  });
});
