import { type DerivedClaim, deriveClaim } from '../../../shared/claim/deriveClaims';
import { compareClaims, type PlacedClaim, placedClaim } from '../../../shared/claim/numberClaims';
import type { AnchoredText } from '../../../shared/claim/standing';
import type { ClaimId } from '../../../shared/id';
import type { ArticleIndex } from '../model/articleIndex';
import type { Records } from '../model/records/records';

/** What the claims of an open project are derived from. */
export interface Given {
  readonly records: Records;
  readonly index: ArticleIndex;
}

/** Finds a claim without a table of all of them having been made. */
export type ClaimsBy<K> = Pick<ReadonlyMap<K, DerivedClaim>, 'get' | 'has'>;

/** The claims that were derived last, in the order of their numbers, and found by their ids. */
interface LastClaims {
  readonly claims: readonly DerivedClaim[];
  readonly byId: ClaimsBy<ClaimId>;
}

/** In the window an anchor stands where its marks are. */
export function markedText({ canonical, anchors }: ArticleIndex): AnchoredText {
  return { canonical, standingOf: ({ id }) => anchors.get(id) };
}

/** So many claims are found one by one. */
const FEW_CLAIMS = 200;

/**
 * What `deriveClaims` says of all claims after a change, from what it said before: only the claims that the
 * change concerns are derived, and those behind them get their numbers. All others are the same objects as
 * before, and the list is the same when all of them are.
 *
 * @param concerned whose records, standings or sources are others than before
 */
export function claimsAfter(
  last: LastClaims,
  concerned: ReadonlySet<ClaimId>,
  { records, index }: Given,
): readonly DerivedClaim[] {
  const text = markedText(index);
  const outdated = new Set<number>();
  const changed: DerivedClaim[] = [];
  /** They say what they said, but may stand elsewhere. */
  const same: DerivedClaim[] = [];
  // Finding so many one by one would take longer than this table.
  const knownBy: ClaimsBy<ClaimId> =
    concerned.size > FEW_CLAIMS
      ? new Map(last.claims.map((each) => [each.claim.id, each]))
      : last.byId;
  for (const id of concerned) {
    const known = knownBy.get(id);
    const claim = records.claims.get(id);
    const derived = claim && deriveClaim(claim, records, text);
    if (known && derived && saysTheSame(known, derived)) {
      same.push(known);
      continue;
    }
    if (known) outdated.add(known.number - 1);
    if (derived) changed.push({ ...derived, number: known?.number ?? 0 });
  }
  const isSameOrder = () => same.every((each) => isInOrder(each, last.claims, text));
  if (changed.length === 0 && outdated.size === 0 && isSameOrder()) return last.claims;
  for (const { number } of same) outdated.add(number - 1);
  const kept = last.claims.filter((_, place) => !outdated.has(place));
  return merged(kept, [...changed, ...same], text).map((each, place) =>
    each.number === place + 1 ? each : { ...each, number: place + 1 },
  );
}

function saysTheSame(a: DerivedClaim, b: Omit<DerivedClaim, 'number'>): boolean {
  return (
    a.claim === b.claim &&
    a.wording === b.wording &&
    a.stale === b.stale &&
    a.signOff === b.signOff &&
    sameItems(a.origins.supporting, b.origins.supporting) &&
    sameItems(a.origins.refuting, b.origins.refuting) &&
    sameItems(a.detached, b.detached)
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, place) => item === b[place]);
}

/** Whether a claim still stands between those that are numbered before and after it. */
function isInOrder(
  { number }: DerivedClaim,
  claims: readonly DerivedClaim[],
  text: AnchoredText,
): boolean {
  const around = claims.slice(Math.max(0, number - 2), number + 1);
  const placed = around.map((each) => placedClaim(each.claim, text));
  return placed.every((each, at) => {
    const next = placed[at + 1];
    return !next || compareClaims(each, next) < 0;
  });
}

/** Claims in order with others, in any order, put where they belong. */
function merged(
  ordered: readonly DerivedClaim[],
  others: readonly DerivedClaim[],
  text: AnchoredText,
): DerivedClaim[] {
  const all: DerivedClaim[] = [];
  let taken = 0;
  const placed = others.map((each) => ({ each, ...placedClaim(each.claim, text) }));
  for (const { each, id, span } of placed.sort(compareClaims)) {
    const end = placeAmong(ordered, { id, span }, text, taken);
    for (const before of ordered.slice(taken, end)) all.push(before);
    taken = end;
    all.push(each);
  }
  return all.concat(ordered.slice(taken));
}

/** Where a claim stands among claims in order, or would stand, from one of them on. */
export function placeAmong(
  ordered: readonly DerivedClaim[],
  claim: PlacedClaim,
  text: AnchoredText,
  from = 0,
): number {
  const isBefore = (at: number) => {
    const other = ordered[at];
    return other !== undefined && compareClaims(placedClaim(other.claim, text), claim) < 0;
  };
  // Mostly it is the next, when many change at once.
  if (!isBefore(from)) return from;
  let low = from;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
