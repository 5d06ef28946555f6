import type { EditorState } from '@tiptap/pm/state';
import type { Anchor } from '../../../shared/anchor/anchor';
import { describeAnchor } from '../../../shared/anchor/describeAnchor';
import { pointAt } from '../../../shared/article/canonicalText';
import { snapToGrapheme } from '../../../shared/article/offsets';
import { trimRange } from '../../../shared/article/trimRange';
import { type AnchorId, newId } from '../../../shared/id';
import { articleIndex, offsetAt, positionAt } from '../model/articleIndex';

/** Where to mark: an anchor described in the article, and its document positions. */
export interface Marking {
  readonly anchor: Anchor;
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch between two document positions as an anchor: whole graphemes, without stray spaces and
 * closing punctuation. `null` when no words are left.
 */
export function markRange(
  state: EditorState,
  a: number,
  b: number,
  id: AnchorId = newId('anchor'),
): Marking | null {
  const index = articleIndex(state.doc);
  const { text } = index.canonical;
  const start = snapToGrapheme(text, offsetAt(index, Math.min(a, b)), 'back');
  const end = snapToGrapheme(text, offsetAt(index, Math.max(a, b)), 'forward');
  const trimmed = trimRange(text, start, end);
  return markOffsets(state, trimmed.start, trimmed.end, id);
}

/** The stretch between two offsets into the canonical text as an anchor, exactly as given. */
export function markOffsets(
  state: EditorState,
  start: number,
  end: number,
  id: AnchorId,
): Marking | null {
  const index = articleIndex(state.doc);
  const { canonical } = index;
  if (canonical.text.slice(start, end).trim() === '') return null;
  const range = { start: pointAt(canonical, start), end: pointAt(canonical, end) };
  return {
    anchor: describeAnchor(canonical, range, id),
    from: positionAt(index, start, 'start'),
    to: positionAt(index, end, 'end'),
  };
}
