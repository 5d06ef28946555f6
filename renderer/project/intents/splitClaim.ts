import { splitClaim } from '../../../shared/claim/splitClaim';
import { type ClaimId, newId } from '../../../shared/id';
import { articleIndex, placedAnchor } from '../model/articleIndex';
import { claimMark } from '../model/blockToNode';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { describeClaim } from '../model/toFile';
import { beginIntent, type Intent, now } from './intent';
import { markRange } from './markRange';
import { unmark } from './places';

/**
 * Cuts the claim at a document position inside one of its places: what stands before stays, what
 * stands after (and any later place) becomes a claim of its own.
 */
export function splitClaimAt(
  claimId: ClaimId,
  position: number,
  newClaimId: ClaimId = newId('claim'),
): Intent {
  return (state) => {
    const record = recordsOf(state).claims.get(claimId);
    if (!record) return null;
    const index = articleIndex(state.doc);
    const claim = describeClaim(record, index);
    const cut = claim.anchors.findIndex(({ id }) => {
      const placed = placedAnchor(index, id);
      return placed !== undefined && placed.from < position && position < placed.to;
    });
    const anchor = claim.anchors[cut];
    const placed = anchor && placedAnchor(index, anchor.id);
    if (!anchor || !placed) return null;
    const before = markRange(state, placed.from, position, anchor.id);
    const after = markRange(state, position, placed.to, newId('anchor'));
    if (!before || !after) return null;
    const tr = unmark(beginIntent(state), anchor.id);
    tr.addMark(before.from, before.to, claimMark(state.schema, anchor.id));
    tr.addMark(after.from, after.to, claimMark(state.schema, after.anchor.id));
    const [first, second] = splitClaim(claim, {
      first: [...claim.anchors.slice(0, cut), { ...anchor, ...before.anchor }],
      second: [after.anchor, ...claim.anchors.slice(cut + 1)],
      now: now(),
      id: newClaimId,
    });
    setRecord(tr, { kind: 'claim', id: claimId, before: record, after: first });
    return setRecord(tr, { kind: 'claim', id: newClaimId, before: null, after: second });
  };
}
