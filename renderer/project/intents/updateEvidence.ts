import type { Evidence } from '../../../shared/claim/evidence';
import type { ClaimId, EvidenceId } from '../../../shared/id';
import type { Intent } from './intent';
import { updateClaim } from './updateClaim';

/** Replaces one piece of a claim's evidence by what `update` makes of it; the same object: no change. */
export function updateEvidence(
  claimId: ClaimId,
  id: EvidenceId,
  update: (evidence: Evidence) => Evidence,
): Intent {
  return updateClaim(claimId, (claim) => {
    const evidence = claim.evidence.map((each) => (each.id === id ? update(each) : each));
    return evidence.every((each, place) => each === claim.evidence[place])
      ? claim
      : { ...claim, evidence };
  });
}

/** Takes one piece of evidence off a claim; its source stays in the project. */
export function removeEvidence(claimId: ClaimId, id: EvidenceId): Intent {
  return updateClaim(claimId, (claim) => {
    const evidence = claim.evidence.filter((each) => each.id !== id);
    return evidence.length === claim.evidence.length ? claim : { ...claim, evidence };
  });
}
