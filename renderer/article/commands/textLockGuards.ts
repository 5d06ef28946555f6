import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isTextLocked } from '../../project/plugins/articleLock';
import type { Speaker } from '../../project/session/createWorkspace';
import type { Changer } from '../../project/session/session';

const LOCKED = 'The text is locked while checking. F2 corrects it.';
const INPUT_METHOD =
  'The text is locked while checking. For the keys, switch the input method to Latin letters; F2 corrects the text.';

/**
 * Keeps the browser from changing a locked article's elements: the filter on transactions keeps the
 * document, these keep the page. `cut` is left to ProseMirror, which copies; its deletion is filtered.
 */
export function textLockGuards(session: () => Changer & Speaker): Plugin {
  return new Plugin({
    key: new PluginKey('galleyLockGuards'),
    props: {
      attributes: (state): Record<string, string> => ({
        'aria-label': isTextLocked(state)
          ? 'Article, locked for checking'
          : 'Article, text editable',
        'aria-multiline': 'true',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        translate: 'no',
        ...(isTextLocked(state) ? { 'data-locked': '' } : {}),
      }),
      handleTextInput: (view) => isTextLocked(view.state),
      handleDOMEvents: {
        beforeinput: (view, event) => {
          if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
            event.preventDefault();
            if (event.inputType === 'historyUndo') session().undo();
            else session().redo();
            return true;
          }
          return refuseWhileTextLocked(session(), view, event);
        },
        compositionstart: (view) => {
          if (!isTextLocked(view.state)) return false;
          session().say(INPUT_METHOD);
          // Ends the composition before its text reaches the page.
          view.dom.blur();
          queueMicrotask(() => view.focus());
          return true;
        },
        // ProseMirror would wait for the end of a composition that it never sees, deaf to keys.
        compositionupdate: (view) => isTextLocked(view.state),
        compositionend: (view) => isTextLocked(view.state),
        cut: (view) => {
          if (isTextLocked(view.state)) session().say(LOCKED);
          return false;
        },
        dragstart: (view, event) => {
          if (isTextLocked(view.state)) event.preventDefault();
          return isTextLocked(view.state);
        },
      },
    },
  });
}

/** Refuses to change a locked text and says how it is unlocked; false when it is not locked. */
export function refuseWhileTextLocked(speaker: Speaker, view: EditorView, event: Event): boolean {
  if (!isTextLocked(view.state)) return false;
  event.preventDefault();
  speaker.say(LOCKED);
  return true;
}
