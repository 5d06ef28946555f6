import type { EditorState } from '@tiptap/pm/state';
import type { Intent } from '../intents/intent';
import { createStore, type Store } from '../model/store';

/**
 * The text of fields that are still being edited, each as the intent that will commit it when the
 * field is left. Autosave includes them without making them undo events yet.
 */
export interface FieldsInProgress {
  readonly store: Store<ReadonlyMap<string, Intent>>;
  set(field: string, intent: Intent): void;
  clear(field: string): void;
  /** The state as if every field had been left. */
  applied(state: EditorState): EditorState;
}

export function createFieldsInProgress(): FieldsInProgress {
  const store = createStore<ReadonlyMap<string, Intent>>(new Map());
  return {
    store,
    set: (field, intent) => store.update((fields) => new Map(fields).set(field, intent)),
    clear: (field) =>
      store.update((fields) => {
        if (!fields.has(field)) return fields;
        const next = new Map(fields);
        next.delete(field);
        return next;
      }),
    applied: (state) => {
      let next = state;
      for (const intent of store.get().values()) {
        const tr = intent(next);
        if (tr) next = next.apply(tr);
      }
      return next;
    },
  };
}
