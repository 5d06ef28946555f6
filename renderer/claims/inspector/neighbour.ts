import type { DerivedClaim } from '../../../shared/claim/deriveClaims';

/** The claim after (1) or before (-1) a number in a list in order of numbers; round at the ends. */
export function neighbour(
  claims: readonly DerivedClaim[],
  number: number,
  direction: 1 | -1,
): DerivedClaim | undefined {
  return direction === 1
    ? (claims.find((claim) => claim.number > number) ?? claims[0])
    : (claims.findLast((claim) => claim.number < number) ?? claims.at(-1));
}
