import { hasRightToLeft } from './directionRuns';

/** Turn the order of the letters round, or hide; nobody writes them by hand. */
const ALWAYS_SHOWN =
  /[\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0001}-\u{e007f}]/gu;
/** Marks that right-to-left writing needs. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/gu;
/** Joiners, which many scripts and emoji need between two of their characters. */
const JOINERS = /[\u200c\u200d]/gu;
const JOINABLE =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;
/** C0 and C1 controls but tab and line feed, halves of a surrogate pair, and what XML cannot hold. */
const CONTROLS = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * Text in which nothing deceives the eye: bidirectional controls, zero-width characters, control
 * characters and broken ones are written out as `[U+202E]`. Right-to-left text, its marks, and joiners in emoji and in
 * scripts that join their letters stay as they are.
 */
export function visibleText(text: string): string {
  if (!/[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u0300\u2010-\u2027\u2030-\u205f]/u.test(text)) {
    return text;
  }
  const isRightToLeft = hasRightToLeft(text);
  return text
    .replace(JOINERS, (joiner, at: number) =>
      JOINABLE.test(text.slice(Math.max(0, at - 2), at)) ? joiner : codePoint(joiner),
    )
    .replace(ALWAYS_SHOWN, codePoint)
    .replace(DIRECTION_MARKS, (mark) => (isRightToLeft ? mark : codePoint(mark)))
    .replace(CONTROLS, (control) =>
      control === '\t' || control === '\n' ? control : codePoint(control),
    );
}

function codePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}
