import { placeAt } from '../../../shared/article/canonicalText';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { ClaimId } from '../../../shared/id';
import type { ProjectView } from '../../project/derived/projectView';
import { type ArticleIndex, type PlacedAnchor, placesOf } from '../../project/model/articleIndex';
import { claimsInBlock } from '../painting/claimsInBlock';

/**
 * The claims that stand at an offset into the canonical text (UTF-16 units), touching ones included,
 * the innermost first: the one with the shortest place there. Of equal places, the later claim.
 */
export function claimsAt(
  view: Pick<ProjectView, 'index' | 'byAnchor'>,
  offset: number,
): DerivedClaim[] {
  const block = placeAt(view.index.canonical, offset);
  return stackOf(
    view.index,
    claimsInBlock(view, block).map(({ claim }) => claim),
    ({ start, end }) => start <= offset && offset <= end,
  );
}

/** Those of the claims that have a place that passes, innermost first. */
export function stackOf(
  index: ArticleIndex,
  claims: readonly DerivedClaim[],
  passes: (place: PlacedAnchor) => boolean,
): DerivedClaim[] {
  const stack: { claim: DerivedClaim; length: number }[] = [];
  for (const claim of new Set(claims)) {
    let length = Number.POSITIVE_INFINITY;
    for (const place of placesOf(index, claim.claim)) {
      if (passes(place)) length = Math.min(length, place.end - place.start);
    }
    if (length !== Number.POSITIVE_INFINITY) stack.push({ claim, length });
  }
  stack.sort((a, b) => a.length - b.length || b.claim.number - a.claim.number);
  return stack.map(({ claim }) => claim);
}

/** The claim outside the selected one in a stack; the innermost after the outermost, or if none is. */
export function outwards(
  stack: readonly DerivedClaim[],
  selected: ClaimId | null,
): DerivedClaim | null {
  const at = stack.findIndex(({ claim }) => claim.id === selected);
  return stack[(at + 1) % stack.length] ?? null;
}

/** The place of a claim that is nearest to an offset; `null` when it stands nowhere. */
export function nearestPlace(
  index: ArticleIndex,
  claim: DerivedClaim,
  offset: number,
): PlacedAnchor | null {
  let best: PlacedAnchor | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const place of placesOf(index, claim.claim)) {
    const distance = Math.max(place.start - offset, offset - place.end, 0);
    if (distance < bestDistance) [best, bestDistance] = [place, distance];
  }
  return best;
}
