import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import { snapToGrapheme } from '../../../shared/article/offsets';
import { trimSpaces } from '../../../shared/article/trimRange';
import { type AnchorId, newId } from '../../../shared/id';
import { articleIndex, placedAnchor, positionAt } from '../articleIndex';
import { claimMark } from '../blockToNode';
import { nodeToBlock } from '../nodeToBlock';
import { SetRecordStep } from '../records/SetRecordStep';
import { isHistoryTransaction } from './isHistoryTransaction';
import { isRestoring } from './restoring';

/**
 * Keeps three invariants after every change of the text: each block has an id of its own (splitting
 * and copying repeat them), an anchor marks everything between its first and its last word (text
 * pasted inside a claim belongs to it), and no anchor ends inside a grapheme cluster (typing a
 * combining mark at a claim's edge makes its last letter another one) or with a space (deleting its
 * last word leaves one).
 */
export function tidyArticle(): Plugin {
  return new Plugin({
    key: new PluginKey('galleyTidyArticle'),
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some(changesText) || transactions.some(isHistoryTransaction)) return null;
      if (transactions.some(isRestoring)) return null;
      const tr = after.tr;
      giveOwnIds(after.doc, tr);
      markWhole(before.doc, tr.doc, tr);
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

/** Marks what lies between an anchor's ends and all of their graphemes, and no space beyond them. */
function markWhole(before: Node, after: Node, tr: Transaction): void {
  const index = articleIndex(after);
  const { text } = index.canonical;
  // What merely moved is as whole as it was, unless something came in between.
  const suspects = anchorsInChangedBlocks(before, after);
  for (const id of index.anchors.differences(articleIndex(before).anchors)) {
    if (index.anchors.get(id)?.gap) suspects.add(id);
  }
  for (const id of suspects) {
    const placed = placedAnchor(index, id);
    if (!placed) continue;
    const { anchor, start, end, from, to } = placed;
    const gap = index.anchors.get(id)?.gap;
    const whole = trimSpaces(
      text,
      snapToGrapheme(text, start, 'back'),
      snapToGrapheme(text, end, 'forward'),
    );
    if (!gap && whole.start === start && whole.end === end) continue;
    const mark = claimMark(after.type.schema, anchor);
    tr.removeMark(from, to, mark);
    if (whole.start === whole.end) continue;
    tr.addMark(positionAt(index, whole.start, 'start'), positionAt(index, whole.end, 'end'), mark);
  }
}

/** The anchors that stand, or stood, in a block that is not in both documents. */
function anchorsInChangedBlocks(before: Node, after: Node): Set<AnchorId> {
  const [old, now] = [new Set(before.children), new Set(after.children)];
  const anchors = new Set<AnchorId>();
  for (const block of [...old, ...now]) {
    if (old.has(block) && now.has(block)) continue;
    for (const { anchor } of nodeToBlock(block).spans) anchors.add(anchor);
  }
  return anchors;
}

/** True when a step does more than mark words or change a record. */
function changesText(tr: Transaction): boolean {
  return tr.steps.some(
    (step) =>
      !(
        step instanceof SetRecordStep ||
        step instanceof AddMarkStep ||
        step instanceof RemoveMarkStep
      ),
  );
}
