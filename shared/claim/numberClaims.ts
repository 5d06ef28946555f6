import { compareSpans, type Span } from '../article/span';
import type { ClaimId } from '../id';
import type { Claim } from './claim';
import { type AnchoredText, firstSpan } from './standing';

/** What the order of a claim among others depends on: the first stretch of the text where it stands. */
export interface PlacedClaim {
  readonly id: ClaimId;
  readonly span: Span | undefined;
}

/**
 * The claims with the numbers that they are shown with, from 1, and in their order: in the order of the
 * article by their first place, an outer claim before those inside it, claims on the same words by id (so
 * that the numbers never depend on the order of the input), and claims that stand nowhere last.
 */
export function numberClaims<C extends { readonly claim: Pick<Claim, 'id' | 'anchors'> }>(
  claims: readonly C[],
  text: AnchoredText,
): (C & { readonly number: number })[] {
  return claims
    .map((each) => ({ each, ...placedClaim(each.claim, text) }))
    .sort(compareClaims)
    .map(({ each }, place) => ({ ...each, number: place + 1 }));
}

/** A claim with what `compareClaims` goes by. */
export function placedClaim(claim: Pick<Claim, 'id' | 'anchors'>, text: AnchoredText): PlacedClaim {
  return { id: claim.id, span: firstSpan(claim, text) };
}

/** The order of the numbers: by the claims' first spans, then by their ids. */
export function compareClaims(a: PlacedClaim, b: PlacedClaim): number {
  if (a.span === undefined || b.span === undefined) {
    return Number(a.span === undefined) - Number(b.span === undefined) || compareIds(a.id, b.id);
  }
  return compareSpans(a.span, b.span) || compareIds(a.id, b.id);
}

function compareIds(a: ClaimId, b: ClaimId): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
