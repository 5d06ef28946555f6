import type { EditorState } from '@tiptap/pm/state';
import { articleIndex, positionAt } from '../../project/model/articleIndex';
import { hitsOf } from './searchHits';

/** How many places were found, and which of them is selected, from 0; -1 where none is. */
export function placeAmongHits(state: EditorState): {
  readonly count: number;
  readonly at: number;
} {
  const hits = hitsOf(state);
  const { empty, from } = state.selection;
  if (empty || hits.length === 0) return { count: hits.length, at: -1 };
  const index = articleIndex(state.doc);
  const at = hits.findIndex((hit) => positionAt(index, hit.from, 'start') === from);
  return { count: hits.length, at };
}
