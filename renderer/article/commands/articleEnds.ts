import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { matchKeys } from '../../commands/matchKeys';

/**
 * Mod-Home and Mod-End, with Shift too. The browser's own stop a paragraph short while the far ones
 * are skipped in layout.
 */
export function selectToArticleEnd(view: EditorView, event: KeyboardEvent): boolean {
  const toStart = matchKeys(event, ['$mod+Home', '$mod+Shift+Home']);
  if (!toStart && !matchKeys(event, ['$mod+End', '$mod+Shift+End'])) return false;
  const { doc, selection, tr } = view.state;
  const end = toStart ? Selection.atStart(doc) : Selection.atEnd(doc);
  const anchor = event.shiftKey ? selection.$anchor : end.$head;
  view.dispatch(tr.setSelection(TextSelection.between(anchor, end.$head)).scrollIntoView());
  return true;
}
