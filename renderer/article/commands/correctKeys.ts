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
import { keymap } from '@tiptap/pm/keymap';
import type { Command, Plugin } from '@tiptap/pm/state';
import { isLocked } from '../../project/plugins/articleLock';

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

/** Editing keys of "Correct text" mode; without them the article is locked and its own keys hold. */
export function correctKeys(): Plugin {
  const bindings: Record<string, Command> = {
    Enter: chainCommands(newlineWhereNoSplit, createParagraphNear, splitBlock),
    'Shift-Enter': insertNewline,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: forwardDelete,
    'Mod-Delete': forwardDelete,
  };
  return keymap({
    ...Object.fromEntries(
      Object.entries(bindings).map(([key, command]): [string, Command] => [
        key,
        (state, dispatch, view) => !isLocked(state) && command(state, dispatch, view),
      ]),
    ),
    'Mod-a': selectAll,
  });
}
