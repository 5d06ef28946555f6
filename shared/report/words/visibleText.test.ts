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
  ])('leaves %j as it is', (text) => {
    expect(visibleText(text)).toBe(text);
  });
});
