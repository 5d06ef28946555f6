import { Extension } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';

/**
 * Mod-Home and Mod-End, with Shift too. The browser's own stop a paragraph short while the far ones
 * are skipped in layout.
 */
export const ArticleEnds = Extension.create({
  name: 'galleyArticleEnds',
  addKeyboardShortcuts() {
    const { editor } = this;
    const go = (to: 'start' | 'end', extend: boolean) => () => {
      const { doc, selection, tr } = editor.state;
      const end = to === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
      const anchor = extend ? selection.$anchor : end.$head;
      const between = TextSelection.between(anchor, end.$head);
      editor.view.dispatch(tr.setSelection(between).scrollIntoView());
      return true;
    };
    return {
      'Mod-Home': go('start', false),
      'Mod-End': go('end', false),
      'Shift-Mod-Home': go('start', true),
      'Shift-Mod-End': go('end', true),
    };
  },
});
