import type { ClaimId } from '../../shared/id';
import type { ClaimView } from '../project/projectView';

export interface Walk {
  /** In the order of their numbers. */
  readonly claims: readonly ClaimView[];
  readonly selected: ClaimId | null;
  /** Where the caret is, an offset into the canonical text; `null` while the focus is elsewhere. */
  readonly caret: number | null;
  readonly direction: 1 | -1;
  readonly accepts?: (claim: ClaimView) => boolean;
}

/**
 * The next or previous claim by number: from the selected one, or, when the caret has left that, from
 * the caret. Goes round at the ends. `null` when no claim is accepted.
 */
export function nextClaim({ claims, selected, caret, direction, accepts }: Walk): ClaimView | null {
  const wanted = accepts ? claims.filter(accepts) : claims;
  const current = claims.find(({ claim }) => claim.id === selected);
  const goesOn =
    current &&
    (caret === null ||
      current.places.length === 0 ||
      current.places.some(({ start, end }) => start <= caret && caret <= end));
  const ordered = direction === 1 ? wanted : [...wanted].reverse();
  const next = ordered.find((claim) =>
    goesOn
      ? (claim.number - current.number) * direction > 0
      : direction === 1
        ? startOf(claim) >= (caret ?? 0)
        : startOf(claim) < (caret ?? Number.POSITIVE_INFINITY),
  );
  return next ?? ordered[0] ?? null;
}

function startOf(claim: ClaimView): number {
  return claim.places[0]?.start ?? Number.POSITIVE_INFINITY;
}
