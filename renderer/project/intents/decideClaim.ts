import { setStatus } from '../../../shared/claim/setStatus';
import { signedHash } from '../../../shared/claim/signOff';
import type { Status } from '../../../shared/claim/status';
import type { ClaimId } from '../../../shared/id';
import { markedText } from '../derived/claimsAfter';
import { projectView } from '../derived/projectView';
import { articleIndex } from '../model/articleIndex';
import { recordsOf } from '../model/records/recordsPlugin';
import { beginIntent, type Intent, now, unlessEmpty } from './intent';
import { changeClaim, updateClaim } from './updateClaim';

/** Sets where the checking of a claim stands, with its words as they are now. `by` may be empty. */
export function setClaimStatus(id: ClaimId, status: Status, by: string): Intent {
  return (state) => {
    const text = projectView(state).byId.get(id)?.wording ?? '';
    const change = { text, by: by.trim(), now: now() };
    return updateClaim(id, (claim) => setStatus(claim, status, change))(state);
  };
}

/** Says that somebody vouches for each of these claims as it stands, in one undo; `by` is a name. */
export function signOff(ids: readonly ClaimId[], by: string): Intent {
  return (state) => {
    const records = recordsOf(state);
    const text = markedText(articleIndex(state.doc));
    const signed = { by: by.trim(), at: now() };
    const tr = beginIntent(state);
    for (const id of ids) {
      const claim = records.claims.get(id);
      if (!claim) continue;
      const sha256 = signedHash(claim, records, text);
      changeClaim(tr, claim, { ...claim, signedOff: { ...signed, sha256 } });
    }
    return unlessEmpty(tr);
  };
}

/** Takes the sign-off back. */
export function withdrawSignOff(id: ClaimId): Intent {
  return updateClaim(id, (claim) => {
    if (claim.signedOff === undefined) return claim;
    const { signedOff: _, ...rest } = claim;
    return rest;
  });
}
