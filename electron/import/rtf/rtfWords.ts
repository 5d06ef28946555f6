/** Control words that stand for a letter (RTF 1.9.1, “Special Characters”). */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
]);

/** Control symbols that stand for a letter. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['~', '\u00a0'],
  ['-', '\u00ad'],
  ['_', '\u2011'],
  ['\t', ' '],
]);

/** Destinations whose text no reader of the document sees; those marked by `\*` go anyway. */
export const UNSEEN: ReadonlySet<string> = new Set(
  `colortbl filetbl nonshppict shprslt nonesttables mmathPict private comment xe tc tcn rxe txe
  ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn atnid atndate atntime atnicn atnparent pn
  pntxta pntxtb objdata template bkmkstart bkmkend datafield formfield background rsidtbl
  generator themedata colorschememapping latentstyles datastore xmlnstbl htmltag`.split(/\s+/),
);

/** Destinations that are a wrapper around what a reader sees, although marked by `\*`. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  'shppict shpinst shpgrp picprop result mmath moMathPara'.split(' '),
);

/** Page headers and footers. */
export const MARGINS: ReadonlySet<string> = new Set(
  'header headerl headerr headerf footer footerl footerr footerf'.split(' '),
);
