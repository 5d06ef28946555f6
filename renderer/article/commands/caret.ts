import { type EditorState, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { projectView } from '../../project/derived/projectView';
import type { Intent } from '../../project/intents/intent';
import { articleIndex, offsetAt } from '../../project/model/articleIndex';
import type { Viewer } from '../../project/session/createWorkspace';
import type { Reader, Session } from '../../project/session/session';
import { claimsAt } from './claimsAt';

/** Set on a transaction whose caret does not choose a claim: the claim was chosen otherwise. */
export const keepsClaim = new PluginKey('galleyKeepsClaim');

/** The ends of the selected text as document positions; `null` when nothing is selected. */
export function selectedText(state: EditorState): { from: number; to: number } | null {
  const { from, to, empty } = state.selection;
  return empty ? null : { from, to };
}

/** Where the caret is, as an offset into the canonical text. */
export function caretOffset(state: EditorState): number {
  return offsetAt(articleIndex(state.doc), state.selection.head);
}

/** The innermost claim at the caret. */
export function claimAtCaret(state: EditorState): DerivedClaim | null {
  return claimsAt(projectView(state), caretOffset(state))[0] ?? null;
}

/** The selected claim, else the innermost at the caret. */
export function currentClaim(session: Reader & Viewer): DerivedClaim | null {
  const { selectedClaim } = session.workspace.get();
  const selected = selectedClaim ? session.view().byId.get(selectedClaim) : undefined;
  return selected ?? claimAtCaret(session.state.get());
}

/** A transaction that selects between two positions and leaves the selected claim as it is. */
export function select(state: EditorState, anchor: number, head = anchor): Transaction {
  return state.tr
    .setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head)))
    .setMeta(keepsClaim, true)
    .setMeta('addToHistory', false);
}

/** Puts the caret where the selection's moving end is. */
export function collapse({ editor: { state, view } }: Pick<Session, 'editor'>): void {
  if (!state.selection.empty) view.dispatch(select(state, state.selection.head));
}

/**
 * An intention that also puts the caret where the selection's moving end is. In one transaction, because
 * the browser lays the article out each time it is told of another selection.
 */
export function collapsing(intent: Intent): Intent {
  return (state) => {
    const tr = intent(state);
    if (!tr || tr.selection.empty) return tr;
    const caret = tr.doc.resolve(tr.selection.head);
    return tr.setSelection(TextSelection.between(caret, caret)).setMeta(keepsClaim, true);
  };
}
