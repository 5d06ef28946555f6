import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Keeps React's hands off the article's selection. Around every commit React notes where the selection
 * stands in a focused element whose `contentEditable` is "true", counting through all its text: that
 * costs the length of the article each time anything in the window is drawn. ProseMirror keeps its own
 * selection and sets the attribute, never this property.
 */
export function keepSelection(): Plugin {
  return new Plugin({
    key: new PluginKey('galleyKeepSelection'),
    view: ({ dom }) => {
      Object.defineProperty(dom, 'contentEditable', {
        value: 'inherit',
        writable: true,
        configurable: true,
      });
      return {};
    },
  });
}
