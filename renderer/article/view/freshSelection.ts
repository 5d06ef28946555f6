import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Brings the state's selection up to date before each key. The browser reports a selection moved by
 * the arrow keys a little later, and a fast hand has pressed the next key by then.
 */
export function freshSelection(): Plugin {
  // ProseMirror listens to this event and reads the selection when it differs from what it knows.
  const read = () => {
    document.dispatchEvent(new Event('selectionchange'));
    return false;
  };
  return new Plugin({
    key: new PluginKey('galleyFreshSelection'),
    props: { handleDOMEvents: { keydown: read, beforeinput: read } },
  });
}
