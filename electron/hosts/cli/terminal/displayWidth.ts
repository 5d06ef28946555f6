const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a terminal gives two columns: East Asian wide and full-width characters, and pictures. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;

/** What takes no column of its own. */
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += graphemeWidth(segment);
  return columns;
}

/**
 * Cuts a word where a line may be broken within it: between wide characters, but not before
 * punctuation that closes and not after such that opens.
 */
export function breakable(word: string): string[] {
  if (/^[ -~]*$/.test(word)) return [word];
  const pieces: string[] = [];
  let isAfterWide = false;
  for (const { segment } of graphemes.segment(word)) {
    const isWide = graphemeWidth(segment) === 2;
    const last = pieces.at(-1);
    const isTied = CLOSES.test(segment) || (last !== undefined && OPENS.test(last));
    if (last === undefined || isTied || !(isWide || isAfterWide)) {
      pieces.splice(-1, 1, `${last ?? ''}${segment}`);
    } else {
      pieces.push(segment);
    }
    isAfterWide = isWide;
  }
  return pieces;
}

const CLOSES = /^[\p{Pe}\p{Pf}、。，．：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;

function graphemeWidth(grapheme: string): 0 | 1 | 2 {
  if (WIDE.test(grapheme)) return 2;
  return NONE.test(grapheme) ? 0 : 1;
}
