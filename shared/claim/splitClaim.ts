import type { Anchor } from '../anchor/anchor';
import { type ClaimId, newId } from '../id';
import type { Claim } from './claim';

export interface ClaimSplit {
  /** The places of the part that keeps the claim's id; at least one. */
  readonly first: readonly Anchor[];
  /** The places of the new claim; at least one. */
  readonly second: readonly Anchor[];
  /** An instant in UTC with milliseconds. */
  readonly now: string;
  readonly id?: ClaimId;
}

/**
 * Makes two claims of one. Both have its tags, evidence (the copies with ids of their own), claimant,
 * date, context, priority, flags and notes. Statement, verdict, quantity, correction, requests for correction and the
 * record of the check are about the whole: the first keeps them and is stale from now on if it was checked;
 * the second is unchecked.
 */
export function splitClaim(
  claim: Claim,
  { first, second, now, id = newId('claim') }: ClaimSplit,
): [Claim, Claim] {
  const {
    statement: _statement,
    verdict: _verdict,
    quantity: _quantity,
    correction: _correction,
    checked: _checked,
    signedOff: _signedOff,
    requests: _requests,
    ...shared
  } = claim;
  return [
    { ...claim, anchors: [...first], modified: now },
    {
      ...shared,
      id,
      anchors: [...second],
      status: claim.status === 'noCheckNeeded' ? 'noCheckNeeded' : 'unchecked',
      evidence: claim.evidence.map((evidence) => ({ ...evidence, id: newId('evidence') })),
      created: now,
      modified: now,
    },
  ];
}
