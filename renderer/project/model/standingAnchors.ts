import type { Node } from '@tiptap/pm/model';
import { type CanonicalText, sliceRange } from '../../../shared/article/canonicalText';
import { type Range, sameRange } from '../../../shared/article/place';
import type { AnchorId } from '../../../shared/id';
import type { ChangedBlocks } from './changedBlocks';
import { nodeToBlock } from './nodeToBlock';
import { PatchedMap } from './PatchedMap';

/** Where an anchor stands, by its blocks: what is typed in others changes nothing of it. */
export interface StandingAnchor extends Range {
  /** Some text in between is not marked. */
  readonly gap: boolean;
}

export type StandingAnchors = PatchedMap<AnchorId, StandingAnchor>;

/** The marked text in which anchors stand. */
interface Marked {
  readonly doc: Node;
  readonly canonical: CanonicalText;
}

/** Where all anchors of a document stand. */
export function allStanding(marked: Marked): StandingAnchors {
  return PatchedMap.of(standingIn(marked, 0, marked.doc.childCount));
}

/**
 * Where they stand after a change: those that had words in the changed blocks are looked up, all others
 * are the same objects. Where blocks were added, removed or moved, those looked up are new objects even
 * on the same words: their order may be another.
 */
export function standingAfter(
  last: Marked & { readonly anchors: StandingAnchors },
  now: Marked,
  changed: ChangedBlocks,
): StandingAnchors {
  const around = withNeighbours(changed, now);
  const affected = new Set<AnchorId>();
  for (const node of [
    ...last.doc.children.slice(around.first, around.oldEnd),
    ...now.doc.children.slice(around.first, around.newEnd),
  ]) {
    for (const { anchor } of nodeToBlock(node).spans) affected.add(anchor);
  }
  // They may reach further, into blocks that are as they were.
  let { first, newEnd: end } = around;
  const added = around.newEnd - around.oldEnd;
  for (const anchor of affected) {
    const old = last.anchors.get(anchor);
    if (!old) continue;
    first = Math.min(first, last.canonical.indexOf(old.start.block) ?? first);
    end = Math.max(end, (last.canonical.indexOf(old.end.block) ?? 0) + 1 + added);
  }
  const found = standingIn(now, first, end, affected);
  const isInPlace = sameBlockIds(last.doc, now.doc, changed);
  const changes = new Map<AnchorId, StandingAnchor | null>();
  for (const anchor of affected) {
    const after = found.get(anchor) ?? null;
    const before = last.anchors.get(anchor) ?? null;
    const isSame =
      before === after ||
      (isInPlace &&
        before !== null &&
        after !== null &&
        sameRange(before, after) &&
        before.gap === after.gap &&
        sliceRange(last.canonical, before) === sliceRange(now.canonical, after));
    if (!isSame) changes.set(anchor, after);
  }
  return last.anchors.with(changes);
}

/** Whether the changed blocks are, one for one, those that were there before. */
export function sameBlockIds(
  before: Node,
  after: Node,
  { first, oldEnd, newEnd }: ChangedBlocks,
): boolean {
  return (
    oldEnd === newEnd &&
    after.children
      .slice(first, newEnd)
      .every(({ attrs }, place) => attrs.id === before.child(first + place).attrs.id)
  );
}

/** With the nearest text on both sides: an anchor that has words beyond it is marked there, or has a gap. */
function withNeighbours(changed: ChangedBlocks, { canonical: { blocks } }: Marked): ChangedBlocks {
  let { first, oldEnd, newEnd } = changed;
  const hasText = (place: number) => blocks[place]?.text !== '';
  if (first > 0) first -= 1;
  while (first > 0 && !hasText(first)) first -= 1;
  if (newEnd < blocks.length) newEnd += 1;
  while (newEnd < blocks.length && !hasText(newEnd - 1)) newEnd += 1;
  oldEnd += newEnd - changed.newEnd;
  return { first, oldEnd, newEnd };
}

/** Where anchors stand in the blocks from one place to another; all of them, or those asked for. */
function standingIn(
  { doc, canonical }: Marked,
  first: number,
  end: number,
  wanted?: ReadonlySet<AnchorId>,
): ReadonlyMap<AnchorId, StandingAnchor> {
  const anchors = new Map<AnchorId, StandingAnchor>();
  const lastBlocks = new Map<AnchorId, number>();
  for (let place = first; place < end; place += 1) {
    const { block, spans } = nodeToBlock(doc.child(place));
    for (const { anchor, from, to, gap } of spans) {
      if (wanted && !wanted.has(anchor)) continue;
      const known = anchors.get(anchor);
      const last = lastBlocks.get(anchor) ?? place;
      anchors.set(anchor, {
        start: known?.start ?? { block: block.id, offset: from },
        end: { block: block.id, offset: to },
        gap:
          gap ||
          (known !== undefined &&
            (known.gap || isTextBetween(canonical, last, known.end.offset, place, from))),
      });
      lastBlocks.set(anchor, place);
    }
  }
  return anchors;
}

/** Whether there is text, other than what parts blocks and cells, between two places. */
function isTextBetween(
  { blocks }: CanonicalText,
  first: number,
  start: number,
  last: number,
  end: number,
): boolean {
  const texts = blocks.slice(first, last + 1).map(({ text }) => text);
  texts.push((texts.pop() ?? '').slice(0, end));
  texts.unshift((texts.shift() ?? '').slice(start));
  return texts.some((text) => /[^\n\t]/.test(text));
}
