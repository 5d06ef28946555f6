/** Code pages that the platform decodes, by number, as `\ansicpg` and `\cpg` name them. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [28592, 'iso-8859-2'],
  [28595, 'iso-8859-5'],
  [28605, 'iso-8859-15'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** The code page of a font's letters, by `\fcharset` (RTF 1.9.1, “Font Table”). */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [78, 932],
  [79, 949],
  [80, 936],
  [81, 950],
  [89, 10007],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** In a font with this charset letters stand for signs. */
export const SYMBOL_CHARSET = 2;

/** The WHATWG label of a code page; undefined for those that nothing here can decode. */
export function labelOfCodePage(codePage: number | undefined): string | undefined {
  return codePage === undefined ? undefined : CODE_PAGES.get(codePage);
}

/**
 * How the letters of a font with this charset are decoded in a document of a code page. “ANSI” should
 * mean windows-1252, yet programs for other languages wrote their own code page under that name; one of
 * two-byte letters is not meant by it, since it would swallow the letter after a quotation mark.
 */
export function labelOfCharset(charset: number | undefined, ofDocument: string): string {
  if (charset === undefined || charset === 1) return ofDocument;
  if (charset === 0) return /^(?:windows|iso|koi8)-/.test(ofDocument) ? ofDocument : 'windows-1252';
  return labelOfCodePage(CHARSETS.get(charset)) ?? ofDocument;
}
