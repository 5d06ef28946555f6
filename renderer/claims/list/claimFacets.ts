import { assertNever } from '../../../shared/assertNever';
import { loneOrigin } from '../../../shared/claim/claimOrigins';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import {
  CLAIM_CONDITIONS,
  type ClaimCondition,
  type ClaimFilter,
  meetsCondition,
} from '../../../shared/claim/filterClaims';
import { STATUS_LABELS, STATUSES, type Status } from '../../../shared/claim/status';
import type { Hue } from '../../../shared/hue';
import type { RatingId, TagId } from '../../../shared/id';
import { createTally } from '../../project/derived/createTally';
import type { ProjectView } from '../../project/derived/projectView';

/** One thing to filter by, with how many claims of the project have it. */
export type ClaimFacet = FacetValue & {
  /** Unique among facets. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Of tags. */
  readonly hue?: Hue;
};

type FacetValue =
  | { readonly kind: 'tag'; readonly value: TagId }
  | { readonly kind: 'status'; readonly value: Status }
  | { readonly kind: 'rating'; readonly value: RatingId }
  | { readonly kind: 'condition'; readonly value: ClaimCondition };

export type FacetKind = ClaimFacet['kind'];

const CONDITION_LABELS: Readonly<Record<ClaimCondition, string>> = {
  noEvidence: 'no evidence',
  stale: 'stale',
  detached: 'detached',
  oneOrigin: 'one origin',
  signedOff: 'signed off',
  signOffVoid: 'sign-off void: changed since',
  signOffUnrecorded: 'old sign-off',
  correctionRequested: 'correction requested',
};

/**
 * Everything in use that claims can be filtered by: tags, statuses and verdicts in the project's
 * order, then what is derived. What the filter has on is there even when no claim has it any more.
 */
export function claimFacets(
  view: Pick<ProjectView, 'claims' | 'tags' | 'scale'>,
  filter: ClaimFilter,
): ClaimFacet[] {
  const counts = countFacets(view.claims);
  const facet = <V extends FacetValue>(of: V, label: string, hue?: Hue) => ({
    ...of,
    key: `${of.kind}/${of.value}`,
    label,
    count: counts.get(of.value) ?? 0,
    ...(hue ? { hue } : {}),
  });
  const all: ClaimFacet[] = [
    ...view.tags.map((tag) => facet({ kind: 'tag', value: tag.id }, tag.label, tag.hue)),
    ...STATUSES.map((status) => facet({ kind: 'status', value: status }, STATUS_LABELS[status])),
    ...view.scale.ratings.map((rating) =>
      facet({ kind: 'rating', value: rating.id }, rating.label),
    ),
    ...CLAIM_CONDITIONS.map((condition) =>
      facet({ kind: 'condition', value: condition }, CONDITION_LABELS[condition]),
    ),
  ];
  return all.filter((each) => each.count > 0 || isOn(filter, each));
}

/** How many claims have each value that a facet stands for. */
const countFacets = createTally<DerivedClaim>(
  (shown) => {
    const { tags, status, verdict } = shown.claim;
    return [
      ...tags,
      status,
      ...(verdict ? [verdict.rating] : []),
      ...CLAIM_CONDITIONS.filter((condition) => meetsCondition(shown, condition)),
    ];
  },
  (a, b) =>
    a.claim === b.claim &&
    a.stale === b.stale &&
    a.signOff === b.signOff &&
    loneOrigin(a.origins) === loneOrigin(b.origins) &&
    a.detached.length === b.detached.length,
);

/** Whether the filter asks for this. */
export function isOn(filter: ClaimFilter, facet: FacetValue): boolean {
  switch (facet.kind) {
    case 'tag':
      return filter.tags.has(facet.value);
    case 'status':
      return filter.statuses.has(facet.value);
    case 'rating':
      return filter.ratings.has(facet.value);
    case 'condition':
      return filter.conditions.has(facet.value);
    default:
      return assertNever(facet);
  }
}

/** The filter with this asked for, or no longer. */
export function toggleFacet(filter: ClaimFilter, facet: FacetValue): ClaimFilter {
  switch (facet.kind) {
    case 'tag':
      return { ...filter, tags: toggled(filter.tags, facet.value) };
    case 'status':
      return { ...filter, statuses: toggled(filter.statuses, facet.value) };
    case 'rating':
      return { ...filter, ratings: toggled(filter.ratings, facet.value) };
    case 'condition':
      return { ...filter, conditions: toggled(filter.conditions, facet.value) };
    default:
      return assertNever(facet);
  }
}

function toggled<V>(values: ReadonlySet<V>, value: V): ReadonlySet<V> {
  const next = new Set(values);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** How many tags are shown at once; the others are in the menu beside them. */
const SHOWN_TAGS = 6;

/**
 * The facets to show as chips: the tags used most, in the project's order, what is derived, and
 * whatever is on. The others stay for a menu.
 */
export function dividedFacets(
  facets: readonly ClaimFacet[],
  filter: ClaimFilter,
): { chips: ClaimFacet[]; menu: ClaimFacet[] } {
  const tags = facets.filter(({ kind }) => kind === 'tag');
  const mostUsed = new Set([...tags].sort((a, b) => b.count - a.count).slice(0, SHOWN_TAGS));
  const isChip = (facet: ClaimFacet) =>
    mostUsed.has(facet) || facet.kind === 'condition' || isOn(filter, facet);
  return {
    chips: facets.filter(isChip),
    menu: facets.filter(
      (facet) =>
        facet.kind === 'status' ||
        facet.kind === 'rating' ||
        (facet.kind === 'tag' && !mostUsed.has(facet)),
    ),
  };
}
