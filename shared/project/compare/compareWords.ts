import { diffArrays } from 'diff';

/** A stretch of a text that stands in both versions of it, or in this one only. */
export interface Piece {
  readonly text: string;
  readonly isOwn: boolean;
}

/** More differences than this are shown as another text. */
const MOST_EDITS = 1000;

/** Two versions of a text, word by word: each cut into what both have and what is its own. */
export function compareWords(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  const runs = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  if (!runs) {
    return {
      before: [{ text: before, isOwn: true }],
      after: [{ text: after, isOwn: true }],
    };
  }
  const pieces = { before: [] as Piece[], after: [] as Piece[] };
  for (const { value, added, removed } of runs) {
    const piece = { text: value.join(''), isOwn: added || removed };
    if (!added) pieces.before.push(piece);
    if (!removed) pieces.after.push(piece);
  }
  return pieces;
}

/** Words, spaces and single signs, which together are the text. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}
