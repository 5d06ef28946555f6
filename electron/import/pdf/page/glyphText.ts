import { readSign } from '../../docx/wordSigns';
import type { FontLook } from './fontLook';
import { textOfGlyphName } from './glyphName';

/** Ligatures and the shapes that Arabic and Hebrew letters take within words. */
const SHAPES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const NO_TEXT = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const UNKNOWN = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu;

/** No letter or ligature stands for more, UTF-16 units. */
const LONGEST_MEANING = 6;

/** How well the letters of a page are known. */
export interface GlyphCounts {
  readonly letters: number;
  /** Letters of which the document does not say what they mean. */
  readonly unreadable: number;
  /** Letters of which the meaning given is hardly that of one letter. */
  readonly odd: number;
  /** Letters of fonts that number them in their own way. */
  readonly numbered: number;
  /** Those of them that mean small letters, figures and letters without case. */
  readonly plain: number;
}

/** Reads what single letters of a document mean, and counts them for a page. */
export class GlyphText implements GlyphCounts {
  unreadable = 0;
  letters = 0;
  odd = 0;
  numbered = 0;
  plain = 0;
  readonly #known = new Map<FontLook, Map<string, Meaning>>();

  /** The text of a letter by its number in a font; empty for spaces and for what is no text. */
  read(unicode: unknown, code: unknown, font: FontLook): string {
    if (typeof unicode !== 'string' || unicode === '' || unicode === ' ') return '';
    let ofFont = this.#known.get(font);
    if (!ofFont) {
      ofFont = new Map();
      this.#known.set(font, ofFont);
    }
    const name = typeof code === 'number' ? font.names.get(code) : undefined;
    const key = name === undefined ? unicode : `${unicode} ${name}`;
    let meaning = ofFont.get(key);
    if (!meaning) {
      meaning = meaningOf(namedText(unicode, code, name) ?? unicode, font);
      ofFont.set(key, meaning);
    }
    if (meaning.text === '') return '';
    this.letters += 1;
    if (meaning.text.includes('\ufffd')) this.unreadable += 1;
    if (meaning.odd) this.odd += 1;
    if (font.numbered) {
      this.numbered += 1;
      if (meaning.plain) this.plain += 1;
    }
    return meaning.text;
  }
}

interface Meaning {
  readonly text: string;
  readonly odd: boolean;
  readonly plain: boolean;
}

/** What the letter's name says, where the document says no more or only repeats its number. */
function namedText(unicode: string, code: unknown, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const isNumber = typeof code === 'number' && unicode === String.fromCharCode(code);
  return isNumber || /^[\p{Co}\p{Cc}\ufffd]$/u.test(unicode) ? textOfGlyphName(name) : undefined;
}

/** Old-style figures and small capitals have code points of their own in Adobe's glyph list. */
function plainForm(text: string): string {
  return text.replace(/[\uf724\uf730-\uf739\uf761-\uf77a]/gu, (form) =>
    String.fromCharCode((form.codePointAt(0) ?? 0) - 0xf700),
  );
}

function meaningOf(unicode: string, font: FontLook): Meaning {
  const sign = signOf(unicode, font.name);
  if (sign !== undefined) return { text: sign, odd: false, plain: true };
  let text = plainForm(unicode.toWellFormed())
    .replace(NO_TEXT, '')
    .replace(SHAPES, (shape) => shape.normalize('NFKC'))
    .replace(UNKNOWN, '\ufffd');
  // Codes of control characters are letters of a font that does not say which.
  if (text === '' && /[^\P{Cc}\s]/u.test(unicode)) text = '\ufffd';
  return {
    text: text.trim() === '' ? '' : text,
    odd: unicode.length > LONGEST_MEANING || /\S\s+\S/.test(text),
    plain: /[\p{Ll}\p{Lo}\p{N}]/u.test(text),
  };
}

/** Fonts of signs number their letters; what the numbers stand for is known by the font's name. */
function signOf(unicode: string, name: string): string | undefined {
  const family = /wingdings/i.test(name) ? 'wingdings' : /symbol/i.test(name) ? 'symbol' : '';
  const code = unicode.codePointAt(0) ?? 0;
  if (family === '' || unicode.length !== 1) return undefined;
  const isOwn = code >= 0xf000 && code <= 0xf0ff;
  if (family === 'symbol' && !isOwn) return undefined;
  return readSign(family, (code & 0xff).toString(16).padStart(2, '0')) ?? undefined;
}
