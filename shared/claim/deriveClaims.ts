import type { AnchorId } from '../id';
import type { Claim } from './claim';
import { type ClaimOrigins, claimOrigins } from './claimOrigins';
import { numberClaims } from './numberClaims';
import { type ClaimGround, type SignOffState, signOffState } from './signOff';
import { claimText, isStale } from './staleness';
import { type AnchoredText, standingWords } from './standing';

/**
 * A claim with everything that is shown of it and never stored, because it follows from the project. Where
 * it stands is told by `standingsOf`: that changes with words in front of the claim, and this does not.
 */
export interface DerivedClaim {
  readonly claim: Claim;
  /** As in the article, the lists and the reports, from 1. */
  readonly number: number;
  /** Its words as they stand in the article now; a detached anchor counts with its last words. */
  readonly wording: string;
  /** Those of its anchors that stand nowhere. */
  readonly detached: readonly AnchorId[];
  /** It was checked, and its wording has changed since. */
  readonly stale: boolean;
  /** The independent origins that support it, and those that refute it. */
  readonly origins: ClaimOrigins;
  /** Whether it still is what was signed off; absent where nobody signed it. */
  readonly signOff?: SignOffState;
}

/**
 * Derives all claims of a project, in the order of their numbers.
 *
 * This one function says what the window, the command line and every report show of a claim. The window
 * derives only what a change concerns (`renderer/project/derived/claimsAfter.ts`), and is tested to say
 * what this function says.
 */
export function deriveClaims(
  claims: Iterable<Claim>,
  ground: ClaimGround,
  text: AnchoredText,
): DerivedClaim[] {
  const derived = [...claims].map((claim) => deriveClaim(claim, ground, text));
  return numberClaims(derived, text);
}

/** Everything about one claim that does not depend on the others, which is all but its number. */
export function deriveClaim(
  claim: Claim,
  ground: ClaimGround,
  text: AnchoredText,
): Omit<DerivedClaim, 'number'> {
  const wording = claimText(claim.anchors.map((anchor) => standingWords(anchor, text)));
  const signOff = signOffState(claim, ground, text);
  const detached = claim.anchors.filter((anchor) => text.standingOf(anchor) === undefined);
  return {
    claim,
    wording,
    detached: detached.map(({ id }) => id),
    stale: isStale(claim, wording),
    origins: claimOrigins(claim.evidence, ground.sources),
    ...(signOff && { signOff }),
  };
}
