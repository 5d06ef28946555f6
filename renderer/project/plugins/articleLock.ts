import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import { SetRecordStep } from '../model/records/SetRecordStep';
import { isHistoryTransaction } from './isHistoryTransaction';
import { isRestoring } from './restoring';

const lockKey = new PluginKey<boolean>('galleyArticleLock');

/**
 * Locks the article while checking: caret, selection, marking and undo work, the text cannot change.
 * "Correct text" mode unlocks it.
 */
export function articleLock(): Plugin<boolean> {
  return new Plugin({
    key: lockKey,
    state: {
      init: () => true,
      apply: (tr, locked) => (tr.getMeta(lockKey) as boolean | undefined) ?? locked,
    },
    filterTransaction: (tr, state) =>
      !tr.docChanged ||
      !isTextLocked(state) ||
      isHistoryTransaction(tr) ||
      isRestoring(tr) ||
      keepsText(tr),
  });
}

/** Whether the article's text is locked in this state. */
export function isTextLocked(state: EditorState): boolean {
  return lockKey.getState(state) ?? true;
}

/** A transaction that locks or unlocks the text; not part of the history. */
export function setTextLocked(state: EditorState, locked: boolean): Transaction {
  return state.tr.setMeta(lockKey, locked).setMeta('addToHistory', false);
}

function keepsText(tr: Transaction): boolean {
  return tr.steps.every(
    (step) =>
      step instanceof SetRecordStep ||
      ((step instanceof AddMarkStep || step instanceof RemoveMarkStep) &&
        step.mark.type.name === 'claim'),
  );
}
