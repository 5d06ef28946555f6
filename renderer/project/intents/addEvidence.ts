import type { Evidence } from '../../../shared/claim/evidence';
import { type ClaimId, newId } from '../../../shared/id';
import type { Source } from '../../../shared/source/source';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { beginIntent, type Intent } from './intent';
import { changeClaim } from './updateClaim';

/** Links a source to a claim; a source that the project does not have yet is added with it. */
export function addEvidence(claimId: ClaimId, evidence: Evidence, newSource?: Source): Intent {
  return (state) => {
    const claim = recordsOf(state).claims.get(claimId);
    if (!claim) return null;
    const tr = beginIntent(state);
    if (newSource) {
      setRecord(tr, { kind: 'source', id: newSource.id, before: null, after: newSource });
    }
    return changeClaim(tr, claim, { ...claim, evidence: [...claim.evidence, evidence] });
  };
}

/**
 * Links to this claim the evidence that was linked last in the project (same source, stance, locator;
 * the quote too), because nine figures from one table must not be nine long forms.
 */
export function repeatEvidence(claimId: ClaimId, last: Evidence): Intent {
  return addEvidence(claimId, { ...last, id: newId('evidence') });
}
