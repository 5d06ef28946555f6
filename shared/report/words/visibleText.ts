import { hasRightToLeft } from './directionRuns';

/** The flags of England, Scotland and Wales, and others of their kind, are written with characters that hide. */
const FLAG = '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}';
/**
 * What shows nothing, or turns the order of the letters round: the default-ignorable characters of Unicode, fillers
 * among them, the empty pattern of Braille, C0 and C1 controls, halves of a surrogate pair, and what XML cannot hold.
 */
const HIDDEN = new RegExp(
  `${FLAG}|[\\p{DI}\\p{Cc}\\p{Cs}\\u180e\\u2800\\ufff9-\\ufffb\\ufffe\\uffff]`,
  'gu',
);
const JOINABLE =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

/** Characters that have a use between certain others, and what must stand there; anywhere else they only hide. */
const USES: readonly {
  readonly characters: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
}[] = [
  { characters: /[\t\n]/, before: /$/ },
  { characters: /[\u200c\u200d]/, before: JOINABLE },
  // Selects how the character before it looks.
  {
    characters: /[\ufe0e\ufe0f]/,
    before: /[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u,
  },
  { characters: /\ufe0f/, after: /^\u20e3/ },
  {
    characters: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u,
    before: /[\p{Script=Han}\p{Sm}\p{Script=Myanmar}\p{Script=Phags_Pa}]$/u,
  },
  { characters: /[\u180b-\u180f]/, before: /(?=\p{Script=Mongolian})\p{L}$/u },
  // Parts and fills of old Korean syllables.
  { characters: /\u115f/, after: /^[\u1161-\u11a7\ud7b0-\ud7c6]/ },
  { characters: /\u1160/, before: /[\u1100-\u115e\ua960-\ua97c]$/ },
  // Keeps two marks on a letter apart.
  { characters: /\u034f/, before: /\p{M}$/u, after: /^\p{M}/u },
  { characters: /\u2800/, before: /[\u2801-\u28ff]$/ },
];

/**
 * Text in which nothing deceives the eye: bidirectional controls, zero-width and other characters that show nothing,
 * control characters and broken ones are written out as `[U+202E]`. Right-to-left text, its marks, and joiners in emoji
 * and in scripts that join their letters stay as they are.
 */
export function visibleText(text: string): string {
  if (!/[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u0300\u2010-\u2027\u2030-\u205f]/u.test(text)) {
    return text;
  }
  const isRightToLeft = hasRightToLeft(text);
  return text.replace(HIDDEN, (found, at: number) => {
    // Marks that right-to-left writing needs.
    if (/[\u061c\u200e\u200f]/.test(found)) return isRightToLeft ? found : codePoint(found);
    return found.startsWith('\u{1f3f4}') || isUsed(found, text, at) ? found : codePoint(found);
  });
}

function isUsed(character: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + character.length, at + character.length + 2);
  return USES.some(
    (use) =>
      use.characters.test(character) &&
      (use.before?.test(before) ?? true) &&
      (use.after?.test(after) ?? true),
  );
}

function codePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}
