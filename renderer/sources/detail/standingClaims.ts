import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { STANCES, type Stance } from '../../../shared/claim/evidence';
import type { SourceId } from '../../../shared/id';

/** A claim that stands on a source, and how the source bears on it. */
export interface StandingClaim {
  readonly shown: DerivedClaim;
  /** Each once, in the order of the stances. */
  readonly stances: readonly Stance[];
}

/** The claims that stand on each source, in the order of their numbers. */
export function standingClaims(
  claims: readonly DerivedClaim[],
): ReadonlyMap<SourceId, readonly StandingClaim[]> {
  const standing = new Map<SourceId, StandingClaim[]>();
  for (const shown of claims) {
    const { evidence } = shown.claim;
    for (const source of new Set(evidence.map((each) => each.source))) {
      const found = new Set(
        evidence.filter((each) => each.source === source).map(({ stance }) => stance),
      );
      const stances = STANCES.filter((stance) => found.has(stance));
      const others = standing.get(source);
      if (others) others.push({ shown, stances });
      else standing.set(source, [{ shown, stances }]);
    }
  }
  return standing;
}
