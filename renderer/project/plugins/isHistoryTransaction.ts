import type { Transaction } from '@tiptap/pm/state';

/** True for undo and redo. They restore states that were already in order, and are never amended. */
export function isHistoryTransaction(tr: Transaction): boolean {
  return tr.getMeta('history$') !== undefined;
}
