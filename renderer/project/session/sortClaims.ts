import { assertNever } from '../../../shared/assertNever';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { STATUSES } from '../../../shared/claim/status';
import type { RatingId, TagId } from '../../../shared/id';
import type { ProjectView } from '../derived/projectView';

export const CLAIM_COLUMNS = [
  'number',
  'claim',
  'tags',
  'status',
  'verdict',
  'evidence',
  'origins',
  'statement',
  'claimant',
  'modified',
] as const;
export type ClaimColumn = (typeof CLAIM_COLUMNS)[number];

export interface ClaimOrder {
  readonly column: ClaimColumn;
  readonly descending: boolean;
}

/** The order of the article, in which claims are numbered. */
export const ARTICLE_ORDER: ClaimOrder = { column: 'number', descending: false };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The claims in another order. What has nothing in the column comes last in both directions; equals
 * stay in the order of their numbers. Claims in the order asked for are answered as they are.
 */
export function sortClaims(
  claims: readonly DerivedClaim[],
  { column, descending }: ClaimOrder,
  { tags, scale }: Pick<ProjectView, 'tags' | 'scale'>,
): readonly DerivedClaim[] {
  if (column === 'number') return descending ? claims.toReversed() : claims;
  const labels = new Map(tags.map(({ id, label }) => [id, label]));
  const ranks = new Map(scale.ratings.map(({ id }, rank) => [id, rank]));
  const keyed = claims.map((shown) => ({ shown, key: keyOf(shown, column, labels, ranks) }));
  const direction = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined);
    }
    return direction * compareKeys(a.key, b.key);
  });
  return keyed.map(({ shown }) => shown);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

function keyOf(
  { claim, number, origins, wording }: DerivedClaim,
  column: ClaimColumn,
  labels: ReadonlyMap<TagId, string>,
  ranks: ReadonlyMap<RatingId, number>,
): string | number | undefined {
  switch (column) {
    case 'number':
      return number;
    case 'claim':
      return wording;
    case 'tags':
      return claim.tags.map((tag) => labels.get(tag) ?? '').join(', ') || undefined;
    case 'status':
      return STATUSES.indexOf(claim.status);
    case 'verdict':
      return claim.verdict && ranks.get(claim.verdict.rating);
    case 'evidence':
      return claim.evidence.length || undefined;
    case 'origins':
      return origins.supporting.length || undefined;
    case 'statement':
      return claim.statement;
    case 'claimant':
      return claimantName(claim) || undefined;
    case 'modified':
      return claim.modified;
    default:
      return assertNever(column);
  }
}

/** Who says it, in short. */
export function claimantName({ claimant }: Pick<DerivedClaim['claim'], 'claimant'>): string {
  return claimant?.name ?? claimant?.role ?? claimant?.organisation ?? '';
}
