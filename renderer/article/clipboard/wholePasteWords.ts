import type { EditorState } from '@tiptap/pm/state';
import { counted } from '../../../shared/counted';
import { projectView } from '../../project/derived/projectView';
import { isWholeSelected } from '../../project/plugins/keepThroughPaste';

/** What a paste over the whole article did to its claims, in plain words; `null` where it was none, or had none. */
export function wholePasteWords(before: EditorState, after: EditorState): string | null {
  if (before.doc === after.doc || !isWholeSelected(before)) return null;
  const { claims } = projectView(after);
  if (claims.length === 0) return null;
  const gone = claims.filter(({ detached }) => detached.length > 0).length;
  const kept = claims.length - gone;
  const stay = `${counted(kept, 'claim')} ${kept === 1 ? 'stands' : 'stand'} on ${kept === 1 ? 'its' : 'their'} words in the new text`;
  const rest =
    gone === 0
      ? ''
      : `; ${gone} ${gone === 1 ? 'does' : 'do'} not and ${gone === 1 ? 'is' : 'are'} listed above it`;
  return `${stay}${rest}. Undo brings the old text back.`;
}
