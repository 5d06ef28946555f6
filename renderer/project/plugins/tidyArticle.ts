import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import { type CanonicalText, placeAt } from '../../../shared/article/canonicalText';
import { snapToGrapheme } from '../../../shared/article/offsets';
import type { Span } from '../../../shared/article/span';
import { trimSpaces } from '../../../shared/article/trimRange';
import { type AnchorId, newId } from '../../../shared/id';
import { articleIndex, placedAnchor, positionAt } from '../model/articleIndex';
import { claimMark } from '../model/blockToNode';
import { changedBlocks } from '../model/changedBlocks';
import { nodeToBlock } from '../model/nodeToBlock';
import { SetRecordStep } from '../model/records/SetRecordStep';
import { sameBlockIds } from '../model/standingAnchors';
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
      giveOwnIds(before.doc, after.doc, tr);
      markWhole(before.doc, tr.doc, tr);
      return tr.steps.length > 0 ? tr : null;
    },
  });
}

/** What was there before keeps its id. */
function giveOwnIds(before: Node, after: Node, tr: Transaction): void {
  const changed = changedBlocks(before, after);
  if (sameBlockIds(before, after, changed)) return;
  const { first, newEnd } = changed;
  const blocks = after.children;
  const seen = new Set<string>(
    [...blocks.slice(0, first), ...blocks.slice(newEnd)].map(({ attrs }) => attrs.id as string),
  );
  let position = 0;
  for (const [place, node] of blocks.entries()) {
    const id = node.attrs.id as string;
    if (place >= first && place < newEnd) {
      if (id === '' || seen.has(id)) tr.setNodeAttribute(position, 'id', newId('block'));
      else seen.add(id);
    }
    position += node.nodeSize;
  }
}

/** Marks what lies between an anchor's ends and all of their graphemes, and no space beyond them. */
function markWhole(before: Node, after: Node, tr: Transaction): void {
  const index = articleIndex(after);
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
    const whole = wholeSpan(index.canonical, placed);
    if (!gap && whole.start === start && whole.end === end) continue;
    const mark = claimMark(after.type.schema, anchor);
    tr.removeMark(from, to, mark);
    if (whole.start === whole.end) continue;
    tr.addMark(positionAt(index, whole.start, 'start'), positionAt(index, whole.end, 'end'), mark);
  }
}

/** With all of the graphemes at the ends, and no space there. */
function wholeSpan(canonical: CanonicalText, { start, end }: Span): Span {
  const blocks = canonical.blocks.slice(placeAt(canonical, start), placeAt(canonical, end) + 1);
  const text = blocks.map((block) => block.text).join('\n');
  const offset = blocks[0]?.start ?? 0;
  const whole = trimSpaces(
    text,
    snapToGrapheme(text, start - offset, 'back'),
    snapToGrapheme(text, end - offset, 'forward'),
  );
  return { start: offset + whole.start, end: offset + whole.end };
}

/** The anchors that stand, or stood, in blocks that changed. */
function anchorsInChangedBlocks(before: Node, after: Node): Set<AnchorId> {
  const { first, oldEnd, newEnd } = changedBlocks(before, after);
  const anchors = new Set<AnchorId>();
  for (const block of [
    ...before.children.slice(first, oldEnd),
    ...after.children.slice(first, newEnd),
  ]) {
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
