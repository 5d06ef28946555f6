import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { applyChanges, type RecordChange, type Records } from './records';
import { SetRecordStep } from './SetRecordStep';

export const recordsKey = new PluginKey<Records>('galleyRecords');

/** Holds the project's records beside the document; only `SetRecordStep` changes them. */
export function recordsPlugin(initial: Records): Plugin<Records> {
  return new Plugin({
    key: recordsKey,
    state: {
      init: () => initial,
      apply: ({ steps }, records) =>
        applyChanges(
          records,
          steps.filter((step) => step instanceof SetRecordStep).map(({ change }) => change),
        ),
    },
  });
}

/** The project's records in this state. */
export function recordsOf(state: EditorState): Records {
  const records = recordsKey.getState(state);
  if (!records) throw new Error('The records plugin is missing from this state.');
  return records;
}

/** Adds the change of one record to the transaction; nothing when before and after are the same object. */
export function setRecord(tr: Transaction, change: RecordChange): Transaction {
  return change.before === change.after ? tr : tr.step(new SetRecordStep(change));
}
