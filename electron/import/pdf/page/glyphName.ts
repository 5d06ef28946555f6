/** Accents that names of letters end in, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  macron: '\u0304',
  breve: '\u0306',
  dotaccent: '\u0307',
  dieresis: '\u0308',
  ring: '\u030a',
  hungarumlaut: '\u030b',
  caron: '\u030c',
  commaaccent: '\u0327',
  cedilla: '\u0327',
  ogonek: '\u0328',
};

/** Names of Latin letters, figures and signs that are not their own, from the Adobe glyph list. */
const NAMES: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  space: ' ',
  exclam: '!',
  exclamdown: '¡',
  quotedbl: '"',
  numbersign: '#',
  dollar: '$',
  percent: '%',
  perthousand: '‰',
  ampersand: '&',
  quotesingle: "'",
  parenleft: '(',
  parenright: ')',
  asterisk: '*',
  plus: '+',
  comma: ',',
  hyphen: '-',
  minus: '−',
  period: '.',
  slash: '/',
  fraction: '⁄',
  colon: ':',
  semicolon: ';',
  less: '<',
  equal: '=',
  greater: '>',
  question: '?',
  questiondown: '¿',
  at: '@',
  bracketleft: '[',
  bracketright: ']',
  backslash: '\\',
  underscore: '_',
  braceleft: '{',
  braceright: '}',
  bar: '|',
  asciitilde: '~',
  asciicircum: '^',
  endash: '–',
  emdash: '—',
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  quotesinglbase: '‚',
  quotedblbase: '„',
  guillemotleft: '«',
  guillemotright: '»',
  guilsinglleft: '‹',
  guilsinglright: '›',
  bullet: '•',
  ellipsis: '…',
  section: '§',
  paragraph: '¶',
  dagger: '†',
  daggerdbl: '‡',
  degree: '°',
  plusminus: '±',
  multiply: '×',
  divide: '÷',
  cent: '¢',
  sterling: '£',
  yen: '¥',
  euro: '€',
  Euro: '€',
  florin: 'ƒ',
  currency: '¤',
  copyright: '©',
  registered: '®',
  trademark: '™',
  onehalf: '½',
  onequarter: '¼',
  threequarters: '¾',
  onesuperior: '¹',
  twosuperior: '²',
  threesuperior: '³',
  ordfeminine: 'ª',
  ordmasculine: 'º',
  germandbls: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  lslash: 'ł',
  Lslash: 'Ł',
  eth: 'ð',
  Eth: 'Ð',
  thorn: 'þ',
  Thorn: 'Þ',
  dcroat: 'đ',
  Dcroat: 'Đ',
  dotlessi: 'ı',
  periodcentered: '·',
  mu: 'µ',
};

/**
 * What a glyph stands for by its name, as the Adobe glyph list specifies it: what follows the first period
 * tells its form only (`three.os`, `a.sc`), an underscore joins the parts of a ligature, `uni` and `u` come before
 * code points. Undefined for a name that says nothing. Names of old-style figures and small capitals
 * without a period (`threeoldstyle`, `Asmall`) count as the figures and letters.
 */
export function textOfGlyphName(name: string): string | undefined {
  const [base = ''] = name.split('.', 1);
  if (base === '') return undefined;
  const parts = base.split('_').map(textOfPart);
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

function textOfPart(part: string): string | undefined {
  const known =
    NAMES[part] ?? NAMES[part.replace(/(?:oldstyle|inferior|superior|tab|lining)$/, '')];
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(part)) return part;
  if (/^[A-Z][a-z]*small$/.test(part))
    return textOfPart(part.slice(0, -'small'.length))?.toLowerCase();
  if (/^f(?:f|i|l|ff|fi|fl|ffi|ffl)$/.test(part)) return part;
  const codes = /^uni((?:[0-9A-F]{4})+)$/.exec(part)?.[1] ?? /^u([0-9A-F]{4,6})$/.exec(part)?.[1];
  if (codes !== undefined)
    return textOfCodes(part.startsWith('uni') ? codes.match(/.{4}/g) : [codes]);
  const accented = /^([A-Za-z])([a-z]+)$/.exec(part);
  const accent = accented ? ACCENTS[accented[2] ?? ''] : undefined;
  return accented && accent !== undefined ? `${accented[1]}${accent}`.normalize('NFC') : undefined;
}

function textOfCodes(codes: readonly string[] | null): string | undefined {
  const points = (codes ?? []).map((code) => Number.parseInt(code, 16));
  const isText = points.every((point) => point <= 0x10ffff && (point < 0xd800 || point > 0xdfff));
  return points.length > 0 && isText ? String.fromCodePoint(...points) : undefined;
}
