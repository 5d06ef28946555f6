import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Block } from '../../../shared/article/block';
import { blockToNode } from '../../project/model/blockToNode';

/** Lines of plain text as paragraphs; a single line goes into the text where the caret is. */
export function pasteLines(state: EditorState, text: string): Transaction {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  const { parent } = state.selection.$from;
  const oneBlock = parent.type.name === 'tableCell' || parent.type.name === 'figure';
  if (lines.length < 2 || oneBlock) return state.tr.insertText(lines.join('\n')).scrollIntoView();
  const paragraph = state.schema.nodes.paragraph;
  if (!paragraph) throw new Error('The schema has no paragraph.');
  return insertNodes(
    state,
    lines.map((line) => paragraph.create(null, state.schema.text(line))),
  );
}

/** Imported blocks in the place of the selection. */
export function pasteBlocks(state: EditorState, blocks: readonly Block[]): Transaction {
  return insertNodes(
    state,
    blocks.map((block) => blockToNode(state.schema, block, [])),
  );
}

function insertNodes(state: EditorState, nodes: readonly Node[]): Transaction {
  const open = (node: Node | undefined) => (node?.type === paragraphOf(state.schema) ? 1 : 0);
  const slice = new Slice(Fragment.from([...nodes]), open(nodes[0]), open(nodes.at(-1)));
  return state.tr.replaceSelection(slice).scrollIntoView();
}

function paragraphOf(schema: Schema) {
  return schema.nodes.paragraph;
}
