import type { ClaimView } from '../../project/derived/projectView';

/** The claim after (1) or before (-1) a number in a list in order of numbers; round at the ends. */
export function neighbour(
  claims: readonly ClaimView[],
  number: number,
  direction: 1 | -1,
): ClaimView | undefined {
  return direction === 1
    ? (claims.find((claim) => claim.number > number) ?? claims[0])
    : (claims.findLast((claim) => claim.number < number) ?? claims.at(-1));
}
