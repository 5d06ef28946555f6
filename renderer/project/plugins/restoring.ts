import type { Transaction } from '@tiptap/pm/state';

const RESTORING = 'galleyRestoring';

/** Marks a transaction that puts another version in the place of the whole project. */
export function setRestoring(tr: Transaction): Transaction {
  return tr.setMeta(RESTORING, true);
}

/**
 * True for such a transaction. Like undo and redo it brings a state that is in order: the article is
 * as a file of that version opens, and its detached anchors keep the words they have there.
 */
export function isRestoring(tr: Transaction): boolean {
  return tr.getMeta(RESTORING) === true;
}
