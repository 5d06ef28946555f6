import { assertNever } from '../assertNever';
import { hasOpenRequest } from '../correctionRequest';
import { foldText } from '../foldText';
import type { RatingId, TagId } from '../id';
import type { Claim } from './claim';
import { loneOrigin } from './claimOrigins';
import type { DerivedClaim } from './deriveClaims';
import { needsEvidence } from './evidenceNeeds';
import type { Status } from './status';

/** Properties that are derived, each a filter of its own. */
export const CLAIM_CONDITIONS = [
  'noEvidence',
  'stale',
  'detached',
  'oneOrigin',
  'signedOff',
  'signOffVoid',
  'signOffUnrecorded',
  'correctionRequested',
] as const;
export type ClaimCondition = (typeof CLAIM_CONDITIONS)[number];

/**
 * Which claims are shown. A claim passes when it meets everything that is asked for; an empty set or
 * text asks for nothing.
 */
export interface ClaimFilter {
  /** Words that must all occur, without regard to case and diacritics. */
  readonly query: string;
  /** Any of these; so for statuses and ratings. */
  readonly tags: ReadonlySet<TagId>;
  readonly statuses: ReadonlySet<Status>;
  readonly ratings: ReadonlySet<RatingId>;
  /** All of these must hold. */
  readonly conditions: ReadonlySet<ClaimCondition>;
}

export const EVERY_CLAIM: ClaimFilter = {
  query: '',
  tags: new Set(),
  statuses: new Set(),
  ratings: new Set(),
  conditions: new Set(),
};

/** True when the filter lets everything through. */
export function isEveryClaim({ query, tags, statuses, ratings, conditions }: ClaimFilter): boolean {
  return query.trim() === '' && tags.size + statuses.size + ratings.size + conditions.size === 0;
}

/** The claims that pass, in their order; the very list where all of them must. */
export function filterClaims(
  claims: readonly DerivedClaim[],
  filter: ClaimFilter,
): readonly DerivedClaim[] {
  if (isEveryClaim(filter)) return claims;
  const words = foldText(filter.query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return claims.filter(
    (each) =>
      meetsSets(each.claim, filter) &&
      [...filter.conditions].every((condition) => meetsCondition(each, condition)) &&
      hasWords(each, words),
  );
}

/** Whether one of the derived properties holds for a claim. */
export function meetsCondition(
  { claim, stale, detached, origins, signOff }: DerivedClaim,
  condition: ClaimCondition,
): boolean {
  switch (condition) {
    case 'noEvidence':
      return claim.evidence.length === 0 && needsEvidence(claim);
    case 'stale':
      return stale;
    case 'detached':
      return detached.length > 0;
    case 'oneOrigin':
      return loneOrigin(origins) !== undefined && needsEvidence(claim);
    case 'signedOff':
      return signOff === 'holds';
    case 'signOffVoid':
      return signOff === 'changed';
    case 'signOffUnrecorded':
      return signOff === 'unrecorded';
    case 'correctionRequested':
      return hasOpenRequest(claim);
    default:
      return assertNever(condition);
  }
}

function meetsSets(claim: Claim, { tags, statuses, ratings }: ClaimFilter): boolean {
  return (
    (tags.size === 0 || claim.tags.some((tag) => tags.has(tag))) &&
    (statuses.size === 0 || statuses.has(claim.status)) &&
    (ratings.size === 0 || (claim.verdict !== undefined && ratings.has(claim.verdict.rating)))
  );
}

function hasWords(derived: DerivedClaim, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = searchedText(derived);
  return words.every((word) => text.includes(word));
}

/** Claims are immutable, so the folded text of one is made once and not on every key. */
const searchedTexts = new WeakMap<DerivedClaim, string>();

function searchedText(derived: DerivedClaim): string {
  const known = searchedTexts.get(derived);
  if (known !== undefined) return known;
  const text = `${foldText(derived.wording)}\n${recordText(derived.claim)}`;
  searchedTexts.set(derived, text);
  return text;
}

/** Records are immutable, so the folded text of one is made once. */
const recordTexts = new WeakMap<Claim, string>();

function recordText(claim: Claim): string {
  const known = recordTexts.get(claim);
  if (known !== undefined) return known;
  const parts = [
    claim.statement,
    claim.claimant?.name,
    claim.claimant?.role,
    claim.claimant?.organisation,
    claim.context,
    claim.notes,
    claim.verdict?.explanation,
    claim.correction?.proposed,
    claim.correction?.reply,
    claim.correction?.resolution,
    ...claim.evidence.flatMap((evidence) => [evidence.quote, evidence.note]),
  ];
  const text = foldText(parts.filter((part) => part !== undefined).join('\n'));
  recordTexts.set(claim, text);
  return text;
}
