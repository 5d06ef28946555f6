import { Extension } from '@tiptap/core';
import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
  splitBlockAs,
} from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';
import { isTextLocked } from '../../project/plugins/articleLock';

/** A line break inside a block is a newline in its text. */
const insertNewline: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(state.schema.text('\n'), true).scrollIntoView());
  return true;
};

/** Table cells and captions cannot be split; Enter breaks the line there. */
const newlineWhereNoSplit: Command = (state, dispatch, view) => {
  const name = state.selection.$from.parent.type.name;
  return name === 'tableCell' || name === 'figure' ? insertNewline(state, dispatch, view) : false;
};

/** The next list item follows the one that ends here; after any other block comes a paragraph. */
const splitBlock = splitBlockAs((node, atEnd) => {
  if (node.type.name === 'listItem') {
    const number = node.attrs.number as number | null;
    const next = number === null ? null : number + 1;
    return { type: node.type, attrs: { ...node.attrs, id: '', number: next } };
  }
  const paragraph = node.type.schema.nodes.paragraph;
  return atEnd && paragraph ? { type: paragraph } : null;
});

const backspace = chainCommands(deleteSelection, joinBackward, selectNodeBackward);
const forwardDelete = chainCommands(deleteSelection, joinForward, selectNodeForward);

/** Editing keys of “Correct text” mode; without them the article is locked and its own keys hold. */
export const CorrectKeys = Extension.create({
  name: 'galleyCorrectKeys',
  addKeyboardShortcuts() {
    const { editor } = this;
    const run = (command: Command) => command(editor.state, editor.view.dispatch, editor.view);
    const unlocked = (command: Command) => () => !isTextLocked(editor.state) && run(command);
    return {
      Enter: unlocked(chainCommands(newlineWhereNoSplit, createParagraphNear, splitBlock)),
      'Shift-Enter': unlocked(insertNewline),
      Backspace: unlocked(backspace),
      'Mod-Backspace': unlocked(backspace),
      'Shift-Backspace': unlocked(backspace),
      Delete: unlocked(forwardDelete),
      'Mod-Delete': unlocked(forwardDelete),
      'Mod-a': () => run(selectAll),
    };
  },
});
