import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/**
 * One thing the checker wants, as one transaction and so one undo. `null` when there is nothing to do
 * in this state.
 */
export type Intent = (state: EditorState) => Transaction | null;

/** A transaction that never joins the undo event before it. */
export function beginIntent(state: EditorState): Transaction {
  return closeHistory(state.tr);
}

/** The transaction, or `null` if it would change nothing. */
export function unlessEmpty(tr: Transaction): Transaction | null {
  return tr.steps.length > 0 ? tr : null;
}

/** The present as an instant in UTC with milliseconds. */
export function now(): string {
  return new Date().toISOString();
}
