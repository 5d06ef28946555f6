/** The signs of Symbol and Wingdings that texts use, by the code that Word writes for them. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['symbol b7', '•'],
  ['symbol b0', '°'],
  ['symbol b1', '±'],
  ['symbol b4', '×'],
  ['symbol b8', '÷'],
  ['symbol b9', '≠'],
  ['symbol a3', '≤'],
  ['symbol b3', '≥'],
  ['symbol bb', '≈'],
  ['symbol a5', '∞'],
  ['symbol ac', '←'],
  ['symbol ae', '→'],
  ['symbol ad', '↑'],
  ['symbol af', '↓'],
  ['symbol d2', '®'],
  ['symbol d3', '©'],
  ['symbol d4', '™'],
  ['symbol 61', 'α'],
  ['symbol 62', 'β'],
  ['symbol 6d', 'μ'],
  ['symbol 70', 'π'],
  ['symbol 44', 'Δ'],
  ['symbol 53', 'Σ'],
  ['symbol 57', 'Ω'],
  ['wingdings 4a', '☺'],
  ['wingdings 6c', '●'],
  ['wingdings 6e', '■'],
  ['wingdings 6f', '□'],
  ['wingdings 71', '❑'],
  ['wingdings 76', '❖'],
  ['wingdings 9f', '•'],
  ['wingdings a7', '▪'],
  ['wingdings a8', '◻'],
  ['wingdings d8', '➢'],
  ['wingdings df', '←'],
  ['wingdings e0', '→'],
  ['wingdings e8', '➔'],
  ['wingdings fb', '✗'],
  ['wingdings fc', '✓'],
  ['wingdings fd', '☒'],
  ['wingdings fe', '☑'],
]);

/**
 * The letter for `w:sym`, a hexadecimal code in a font of signs; undefined where what it looks like is
 * not known. The fonts' own codes lie in U+F000 to U+F0FF.
 */
export function readSign(font: string | undefined, code: string | undefined): string | undefined {
  if (code === undefined || !/^[0-9a-f]{2,6}$/i.test(code)) return undefined;
  const value = Number.parseInt(code, 16);
  const inFont = (value >= 0xf000 && value <= 0xf0ff) || value < 0x100;
  const sign = SIGNS.get(`${font?.toLowerCase()} ${(value & 0xff).toString(16)}`);
  if (inFont && sign !== undefined) return sign;
  const isFontsOwn = value < 0x20 || (value >= 0xe000 && value <= 0xf8ff) || value > 0x10ffff;
  if (isFontsOwn || /^(?:symbol|wingdings|webdings)/i.test(font ?? '')) return undefined;
  return String.fromCodePoint(value).toWellFormed();
}
