import { redo, undo } from '@tiptap/pm/history';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { projectView } from '../derived/projectView';
import { createStore } from '../model/store';
import { isTextLocked, setTextLocked } from '../plugins/articleLock';
import { createWorkspace } from '../session/createWorkspace';
import type { Changer, Reader } from '../session/session';
import { FRESH_WORKSPACE } from '../session/workspace';
import { find } from './testProject';

/** An open project without an editor's view and without a file: what the article's commands work on. */
export function testDesk(initial: EditorState) {
  const state = createStore(initial);
  const dispatch = (tr: EditorState['tr']) => state.set(state.get().apply(tr));
  const project: Reader & Changer = {
    state,
    view: () => projectView(state.get()),
    run: (intent) => {
      const tr = intent(state.get());
      if (tr) dispatch(tr);
      return tr !== null;
    },
    undo: () => undo(state.get(), dispatch),
    redo: () => redo(state.get(), dispatch),
    setCorrecting: (correcting) => {
      if (isTextLocked(state.get()) === correcting)
        dispatch(setTextLocked(state.get(), !correcting));
    },
  };
  const workspace = createWorkspace(FRESH_WORKSPACE);
  return {
    ...project,
    ...workspace,
    /** Selects the first occurrence of some words. */
    selectWords: (words: string) => {
      const [from, to] = find(state.get(), words);
      dispatch(state.get().tr.setSelection(TextSelection.create(state.get().doc, from, to)));
    },
    /** What is said at the foot of the window. */
    said: () => workspace.workspace.get().message,
    /** The wording of each claim, in the order of their numbers. */
    claims: () => projectView(state.get()).claims.map(({ wording }) => wording),
  };
}
