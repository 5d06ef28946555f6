import type { ClaimId } from '../../../shared/id';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { beginIntent, type Intent } from './intent';
import { unmark } from './places';

/** Removes a claim with its marks. Asks nothing, because it can be undone. */
export function deleteClaim(id: ClaimId): Intent {
  return (state) => {
    const claim = recordsOf(state).claims.get(id);
    if (!claim) return null;
    const tr = beginIntent(state);
    for (const anchor of claim.anchors) unmark(tr, anchor.id);
    return setRecord(tr, { kind: 'claim', id, before: claim, after: null });
  };
}
