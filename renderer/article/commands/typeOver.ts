import { Plugin, PluginKey } from '@tiptap/pm/state';
import { isTextLocked } from '../../project/plugins/articleLock';

/**
 * Typing over selected words replaces them whole. Left to the browser, ProseMirror would compare the
 * page before and after, and "a mistake" typed over "a claim" would keep the claim on the "a".
 */
export function typeOver(): Plugin {
  return new Plugin({
    key: new PluginKey('galleyTypeOver'),
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const { selection, tr } = view.state;
          const types = event.inputType === 'insertText' && event.data !== null;
          if (!types || selection.empty || view.composing || isTextLocked(view.state)) return false;
          event.preventDefault();
          view.dispatch(tr.insertText(event.data ?? '', selection.from, selection.to));
          return true;
        },
      },
    },
  });
}
