import type { Transaction } from '@tiptap/pm/state';
import { snapToGrapheme } from '../../../shared/article/offsets';
import { nextWordBoundary } from '../../../shared/article/segments';
import { trimRange } from '../../../shared/article/trimRange';
import type { Claim } from '../../../shared/claim/claim';
import type { AnchorId, ClaimId } from '../../../shared/id';
import { articleIndex, placedAnchor } from '../model/articleIndex';
import { claimMark } from '../model/blockToNode';
import type { Records } from '../model/records/records';
import { recordsOf } from '../model/records/recordsPlugin';
import { beginIntent, type Intent, unlessEmpty } from './intent';
import { markOffsets, markRange } from './markRange';
import { changeClaim } from './updateClaim';

/** Says that the claim also stands between these two document positions; not where it does already. */
export function addPlace(claimId: ClaimId, a: number, b: number): Intent {
  return (state) => {
    const claim = recordsOf(state).claims.get(claimId);
    const marking = markRange(state, a, b);
    if (!claim || !marking) return null;
    const { from, to, anchor } = marking;
    const index = articleIndex(state.doc);
    const standsThere = claim.anchors.some(({ id }) => {
      const placed = placedAnchor(index, id);
      return placed?.from === from && placed.to === to;
    });
    if (standsThere) return null;
    const tr = beginIntent(state).addMark(from, to, claimMark(state.schema, anchor.id));
    return changeClaim(tr, claim, { ...claim, anchors: [...claim.anchors, anchor] });
  };
}

/** Takes one place off a claim that has others. */
export function removePlace(anchorId: AnchorId): Intent {
  return (state) => {
    const claim = claimOfAnchor(recordsOf(state), anchorId);
    if (!claim || claim.anchors.length < 2) return null;
    const tr = unmark(beginIntent(state), anchorId);
    const anchors = claim.anchors.filter(({ id }) => id !== anchorId);
    return changeClaim(tr, claim, { ...claim, anchors });
  };
}

/**
 * Attaches a detached anchor (or moves an attached one) to the stretch between two positions. The place is another
 * one from then on, with an id of its own: whoever signed the claim off has not signed that it says so there, be the
 * words the same.
 */
export function attachAnchor(anchorId: AnchorId, a: number, b: number): Intent {
  return (state) => {
    const claim = claimOfAnchor(recordsOf(state), anchorId);
    const marking = markRange(state, a, b);
    if (!claim || !marking) return null;
    const tr = unmark(beginIntent(state), anchorId);
    tr.addMark(marking.from, marking.to, claimMark(state.schema, marking.anchor.id));
    const anchors = claim.anchors.map((anchor) =>
      anchor.id === anchorId ? { ...anchor, ...marking.anchor } : anchor,
    );
    return changeClaim(tr, claim, { ...claim, anchors });
  };
}

/** Moves one end of an anchor by a word; never past the other end or the end of the article. */
export function resizeAnchor(
  anchorId: AnchorId,
  edge: 'start' | 'end',
  direction: 'back' | 'forward',
): Intent {
  return (state) => {
    const index = articleIndex(state.doc);
    const placed = placedAnchor(index, anchorId);
    const claim = claimOfAnchor(recordsOf(state), anchorId);
    if (!placed || !claim) return null;
    const { text } = index.canonical;
    const moved = snapToGrapheme(text, nextWordBoundary(text, placed[edge], direction), direction);
    const { start, end } = trimRange(
      text,
      edge === 'start' ? moved : placed.start,
      edge === 'end' ? moved : placed.end,
    );
    if (start >= end || (start === placed.start && end === placed.end)) return null;
    const marking = markOffsets(state, start, end, anchorId);
    if (!marking) return null;
    const tr = unmark(beginIntent(state), anchorId);
    tr.addMark(marking.from, marking.to, claimMark(state.schema, anchorId));
    return unlessEmpty(changeClaim(tr, claim, { ...claim }));
  };
}

/** The claim that an anchor belongs to. */
function claimOfAnchor(records: Records, anchorId: AnchorId): Claim | undefined {
  for (const claim of records.claims.values()) {
    if (claim.anchors.some(({ id }) => id === anchorId)) return claim;
  }
  return undefined;
}

/** Removes the marks of an anchor from the document; no step where it stands nowhere. */
export function unmark(tr: Transaction, anchorId: AnchorId): Transaction {
  const placed = placedAnchor(articleIndex(tr.doc), anchorId);
  return placed
    ? tr.removeMark(placed.from, placed.to, claimMark(tr.doc.type.schema, anchorId))
    : tr;
}
