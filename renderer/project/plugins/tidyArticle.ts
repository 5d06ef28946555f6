import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { newId } from '../../../shared/id';
import { articleIndex } from '../articleIndex';
import { claimMark } from '../blockToNode';
import { isHistoryTransaction } from './isHistoryTransaction';

/**
 * Keeps two invariants after every change of the text: each block has an id of its own (splitting and
 * copying repeat them), and an anchor marks everything between its first and its last word (text
 * pasted inside a claim belongs to it).
 */
export function tidyArticle(): Plugin {
  return new Plugin({
    key: new PluginKey('galleyTidyArticle'),
    appendTransaction: (transactions, before, after) => {
      if (before.doc === after.doc || transactions.some(isHistoryTransaction)) return null;
      const tr = after.tr;
      giveOwnIds(after.doc, tr);
      fillGaps(after, tr);
      return tr.steps.length > 0 ? tr : null;
    },
  });
}

function giveOwnIds(doc: Node, tr: Transaction): void {
  const seen = new Set<string>();
  doc.forEach((node, position) => {
    const id = node.attrs.id as string;
    if (id === '' || seen.has(id)) tr.setNodeAttribute(position, 'id', newId('block'));
    else seen.add(id);
  });
}

function fillGaps(state: EditorState, tr: Transaction): void {
  for (const { anchor, from, to, gap } of articleIndex(state.doc).anchors.values()) {
    if (gap) tr.addMark(from, to, claimMark(state.schema, anchor));
  }
}
