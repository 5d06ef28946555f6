import { setStatus } from '../../../shared/claim/setStatus';
import type { Status } from '../../../shared/claim/status';
import type { ClaimId } from '../../../shared/id';
import { projectView } from '../derived/projectView';
import { type Intent, now } from './intent';
import { updateClaim } from './updateClaim';

/** Sets where the checking of a claim stands, with its words as they are now. `by` may be empty. */
export function setClaimStatus(id: ClaimId, status: Status, by: string): Intent {
  return (state) => {
    const text = projectView(state).byId.get(id)?.wording ?? '';
    const change = { text, by: by.trim(), now: now() };
    return updateClaim(id, (claim) => setStatus(claim, status, change))(state);
  };
}

/** Says that somebody vouches for the claim as it stands; `by` is a name. */
export function signOff(id: ClaimId, by: string): Intent {
  return updateClaim(id, (claim) => ({ ...claim, signedOff: { by: by.trim(), at: now() } }));
}

/** Takes the sign-off back. */
export function withdrawSignOff(id: ClaimId): Intent {
  return updateClaim(id, (claim) => {
    if (claim.signedOff === undefined) return claim;
    const { signedOff: _, ...rest } = claim;
    return rest;
  });
}
