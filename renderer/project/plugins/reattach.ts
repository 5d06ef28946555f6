import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { Anchor } from '../../../shared/anchor/anchor';
import { describeAnchor } from '../../../shared/anchor/describeAnchor';
import { locateAnchors, type Standing } from '../../../shared/anchor/locate/locateAnchors';
import { rangeOffsets } from '../../../shared/article/canonicalText';
import type { Range } from '../../../shared/article/place';
import type { AnchorId } from '../../../shared/id';
import { projectView } from '../derived/projectView';
import { type ArticleIndex, articleIndex, positionAt } from '../model/articleIndex';
import { claimMark } from '../model/blockToNode';
import { type ChangedBlocks, changedBlocks } from '../model/changedBlocks';
import { nodeToBlock } from '../model/nodeToBlock';
import { isHistoryTransaction } from './isHistoryTransaction';
import { isRestoring } from './restoring';

/**
 * Attaches a detached anchor as soon as its exact words stand at its place again, in the same undo event:
 * wherever opening the file would find it for certain. So the window says of every anchor what the file
 * says. Only detached anchors are looked at, and of them only those that the change may concern.
 */
export function reattach(): Plugin {
  return new Plugin({
    key: new PluginKey('galleyReattach'),
    appendTransaction: (transactions, before, after) => {
      if (
        before.doc === after.doc &&
        projectView(before).detached === projectView(after).detached
      ) {
        return null;
      }
      if (transactions.some(isHistoryTransaction) || transactions.some(isRestoring)) return null;
      const concerned = concernedAnchors(before, after);
      if (concerned.length === 0) return null;
      const index = articleIndex(after.doc);
      const tr = after.tr;
      for (const { id, range } of located(concerned, after)) {
        const { start, end } = rangeOffsets(index.canonical, range);
        const mark = claimMark(after.schema, id);
        tr.addMark(positionAt(index, start, 'start'), positionAt(index, end, 'end'), mark);
      }
      return tr.steps.length > 0 ? tr : null;
    },
  });
}

/**
 * Those detached anchors that a file of this state would find, and where. One that is attached speaks
 * with the record of its new place, for and against others, so that it is asked again until no more are
 * found: what stands must never be refuted, when the file is opened, by what was left detached.
 */
function located(anchors: readonly Anchor[], state: EditorState) {
  const { canonical } = articleIndex(state.doc);
  const alone = found(anchors, locateAnchors(canonical, anchors));
  if (alone.length === 0) return [];
  // Others on the same words may prove that these are the words of another place.
  const { standing, lost } = rivals(alone, state);
  const open = new Set([...anchors, ...lost]);
  const all: { readonly id: AnchorId; readonly range: Range }[] = [];
  for (;;) {
    const now = found(open, locateAnchors(canonical, [...standing, ...open]));
    if (now.length === 0) return all;
    all.push(...now);
    for (const { anchor, id, range } of now) {
      open.delete(anchor);
      standing.push(describeAnchor(canonical, range, id));
    }
  }
}

function found(anchors: Iterable<Anchor>, locate: (anchor: Anchor) => Standing) {
  return [...anchors].flatMap((anchor) => {
    const standing = locate(anchor);
    return standing.kind === 'detached' ? [] : [{ anchor, id: anchor.id, range: standing.range }];
  });
}

/** The anchors that stand, or may be found, in the blocks of some ranges. */
function rivals(ranges: readonly { readonly range: Range }[], state: EditorState) {
  const { doc, canonical, anchors } = articleIndex(state.doc);
  const places = new Set<number>();
  for (const { range } of ranges) {
    const last = canonical.indexOf(range.end.block) ?? -1;
    for (let at = canonical.indexOf(range.start.block) ?? 0; at <= last; at += 1) places.add(at);
  }
  const ids = new Set(
    [...places].flatMap((at) => nodeToBlock(doc.child(at)).spans.map(({ anchor }) => anchor)),
  );
  const texts = [...places].map((at) => canonical.blocks[at]?.text ?? '');
  return {
    standing: [...ids].flatMap((id) => {
      const range = anchors.get(id);
      return range ? [describeAnchor(canonical, range, id)] : [];
    }),
    lost: [...projectView(state).detached.values()].filter(({ quote }) =>
      texts.some((text) => text.includes(quote.exact)),
    ),
  };
}

/**
 * The detached anchors that a change may have brought back: those whose words stand, or stood, in what
 * changed or close to it, those whose place is there, and those that it has detached. All of them where
 * one that was detached is no more, or is by another record: it may have spoken against any other.
 */
function concernedAnchors(before: EditorState, after: EditorState): Anchor[] {
  const { detached } = projectView(after);
  if (detached.size === 0) return [];
  const lost = projectView(before).detached;
  if (detached.differences(lost).some((id) => lost.has(id))) return [...detached.values()];
  let longest = 0;
  for (const { quote } of detached.values()) longest = Math.max(longest, quote.exact.length);
  const { old, now } = surroundings(before, after, longest + NEAR_UNITS);
  return [...detached.values()].filter(
    (anchor) =>
      lost.get(anchor.id) !== anchor ||
      now.text.includes(anchor.quote.exact) ||
      old.text.includes(anchor.quote.exact) ||
      [anchor.start.block, anchor.end.block].some(
        (block) => now.blocks.has(block) || old.blocks.has(block),
      ),
  );
}

/** A change so far away still counts for whether an anchor stands somewhere. UTF-16 units. */
const NEAR_UNITS = 64;

/** The blocks that changed, as they were and as they are, with so much of the text around them. */
function surroundings(before: EditorState, after: EditorState, units: number) {
  const old = articleIndex(before.doc);
  const now = articleIndex(after.doc);
  const changed = changedBlocks(before.doc, after.doc);
  const { first, newEnd: end } = widened(now, changed, units);
  const added = changed.newEnd - changed.oldEnd;
  return {
    old: stretch(old, first, end - added),
    now: stretch(now, first, end),
  };
}

/** Reaches over so many units on both sides, which are the same before and after. */
function widened({ canonical: { blocks } }: ArticleIndex, changed: ChangedBlocks, units: number) {
  let { first, newEnd } = changed;
  let reached = 0;
  while (first > 0 && reached < units) {
    first -= 1;
    reached += (blocks[first]?.text.length ?? 0) + 1;
  }
  reached = 0;
  while (newEnd < blocks.length && reached < units) {
    reached += (blocks[newEnd]?.text.length ?? 0) + 1;
    newEnd += 1;
  }
  return { first, newEnd };
}

function stretch({ canonical }: ArticleIndex, first: number, end: number) {
  const blocks = canonical.blocks.slice(first, end);
  return {
    text: blocks.map(({ text }) => text).join('\n'),
    blocks: new Set(blocks.map(({ id }) => id)),
  };
}
