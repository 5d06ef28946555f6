import { mergeClaims as merged } from '../../../shared/claim/mergeClaims';
import type { ClaimId } from '../../../shared/id';
import { articleIndex } from '../model/articleIndex';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { describeClaim } from '../model/toFile';
import { beginIntent, type Intent, now } from './intent';
import { unmark } from './places';

/** Makes one claim of two; the first keeps its id. */
export function mergeClaims(first: ClaimId, second: ClaimId): Intent {
  return (state) => {
    const { claims, scale } = recordsOf(state);
    const kept = claims.get(first);
    const other = claims.get(second);
    if (!kept || !other || first === second) return null;
    const index = articleIndex(state.doc);
    // Positions in the records may be old; which places are the same is decided by where they stand.
    const after = merged(describeClaim(kept, index), describeClaim(other, index), {
      scale,
      now: now(),
    });
    const remaining = new Set(after.anchors.map(({ id }) => id));
    const tr = beginIntent(state);
    for (const { id } of other.anchors) if (!remaining.has(id)) unmark(tr, id);
    setRecord(tr, { kind: 'claim', id: second, before: other, after: null });
    return setRecord(tr, { kind: 'claim', id: first, before: kept, after });
  };
}
