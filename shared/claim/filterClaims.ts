import { assertNever } from '../assertNever';
import { foldText } from '../foldText';
import type { RatingId, TagId } from '../id';
import type { Claim } from './claim';
import type { Stance } from './evidence';
import { needsEvidence } from './evidenceNeeds';
import type { Status } from './status';

/** What a filter must know of a claim beside its record. */
export interface ClaimFacts {
  readonly claim: Claim;
  /** Its wording now. */
  readonly quote: string;
  readonly stale: boolean;
  /** True when at least one of its anchors is detached. */
  readonly isDetached: boolean;
  /** How many independent origins its evidence has. */
  readonly originCount: number;
}

/** Properties that are derived, each a filter of its own. */
export const CLAIM_CONDITIONS = ['noEvidence', 'stale', 'detached', 'oneOrigin'] as const;
export type ClaimCondition = (typeof CLAIM_CONDITIONS)[number];

/** A claim passes when it meets every criterion given; of a list, any one of it; an empty list is none. */
export interface ClaimCriteria {
  /** Words that must all occur, without regard to case and diacritics. */
  readonly query?: string;
  readonly tags?: readonly TagId[];
  readonly statuses?: readonly Status[];
  /** `null` stands for "no verdict". */
  readonly ratings?: readonly (RatingId | null)[];
  readonly stances?: readonly Stance[];
  /** All of these must hold. */
  readonly conditions?: readonly ClaimCondition[];
}

/** The claims that meet the criteria, in their order. */
export function filterClaims<F extends ClaimFacts>(
  facts: readonly F[],
  criteria: ClaimCriteria,
): F[] {
  const words = foldText(criteria.query ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return facts.filter(
    (fact) =>
      meetsLists(fact.claim, criteria) &&
      (criteria.conditions ?? []).every((condition) => meetsCondition(fact, condition)) &&
      hasWords(fact, words),
  );
}

/** Whether one of the derived properties holds for a claim. */
export function meetsCondition(fact: ClaimFacts, condition: ClaimCondition): boolean {
  const { claim } = fact;
  switch (condition) {
    case 'noEvidence':
      return claim.evidence.length === 0 && needsEvidence(claim);
    case 'stale':
      return fact.stale;
    case 'detached':
      return fact.isDetached;
    case 'oneOrigin':
      return claim.evidence.length > 0 && fact.originCount === 1 && needsEvidence(claim);
    default:
      return assertNever(condition);
  }
}

function meetsLists(claim: Claim, criteria: ClaimCriteria): boolean {
  return (
    anyOf(criteria.tags, (tag) => claim.tags.includes(tag)) &&
    anyOf(criteria.statuses, (status) => claim.status === status) &&
    anyOf(criteria.ratings, (rating) => (claim.verdict?.rating ?? null) === rating) &&
    anyOf(criteria.stances, (stance) => claim.evidence.some((each) => each.stance === stance))
  );
}

function anyOf<T>(wanted: readonly T[] | undefined, meets: (value: T) => boolean): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.some(meets);
}

function hasWords(fact: ClaimFacts, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = searchedText(fact);
  return words.every((word) => text.includes(word));
}

/** Facts are immutable, so the folded text of a claim is made once and not on every key. */
const searchedTexts = new WeakMap<ClaimFacts, string>();

function searchedText(fact: ClaimFacts): string {
  const known = searchedTexts.get(fact);
  if (known !== undefined) return known;
  const text = `${foldText(fact.quote)}\n${recordText(fact.claim)}`;
  searchedTexts.set(fact, text);
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
