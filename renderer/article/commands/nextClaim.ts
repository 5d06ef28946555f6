import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { ClaimId } from '../../../shared/id';
import { type ArticleIndex, placesOf } from '../../project/model/articleIndex';

export interface Walk {
  readonly index: ArticleIndex;
  /** In the order in which they are walked. */
  readonly claims: readonly DerivedClaim[];
  readonly selected: ClaimId | null;
  /** Where the caret is, an offset into the canonical text; `null` while the focus is elsewhere. */
  readonly caret: number | null;
  readonly direction: 1 | -1;
  readonly accepts?: (claim: DerivedClaim) => boolean;
}

/**
 * The next or previous claim in that order: from the selected one, or, when the caret has left that, from
 * the caret. Goes round at the ends. `null` when no claim is accepted.
 */
export function nextClaim({
  index,
  claims,
  selected,
  caret,
  direction,
  accepts,
}: Walk): DerivedClaim | null {
  const at = claims.findIndex(({ claim }) => claim.id === selected);
  const current = claims[at];
  const places = current ? placesOf(index, current.claim) : [];
  const goesOn =
    current &&
    (caret === null ||
      places.length === 0 ||
      places.some(({ start, end }) => start <= caret && caret <= end));
  const startOf = ({ claim }: DerivedClaim) =>
    placesOf(index, claim)[0]?.start ?? Number.POSITIVE_INFINITY;
  const wanted = (claim: DerivedClaim) => accepts?.(claim) ?? true;
  if (goesOn) {
    const round =
      direction === 1
        ? [...claims.slice(at + 1), ...claims.slice(0, at + 1)]
        : [...claims.slice(at), ...claims.slice(0, at)].reverse();
    return round.find(wanted) ?? null;
  }
  const ordered = (direction === 1 ? claims : claims.toReversed()).filter(wanted);
  const next = ordered.find((claim) =>
    direction === 1
      ? startOf(claim) >= (caret ?? 0)
      : startOf(claim) < (caret ?? Number.POSITIVE_INFINITY),
  );
  return next ?? ordered[0] ?? null;
}
