import type { EditorState } from '@tiptap/pm/state';
import type { Intent } from '../change/intent';
import { createStore, type Store } from '../model/store';

/**
 * The text of fields that are still being edited, each as the intent that will commit it when the
 * field is left. Autosave includes them without making them undo events yet.
 */
export interface Drafts {
  readonly store: Store<ReadonlyMap<string, Intent>>;
  set(field: string, intent: Intent): void;
  clear(field: string): void;
  /** The state as if every field had been left. */
  applied(state: EditorState): EditorState;
}

export function createDrafts(): Drafts {
  const store = createStore<ReadonlyMap<string, Intent>>(new Map());
  return {
    store,
    set: (field, intent) => store.update((drafts) => new Map(drafts).set(field, intent)),
    clear: (field) =>
      store.update((drafts) => {
        if (!drafts.has(field)) return drafts;
        const next = new Map(drafts);
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
