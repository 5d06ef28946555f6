import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { STATUS_GLYPHS, STATUS_LABELS, type Status } from '../../../shared/claim/status';
import type { Hue } from '../../../shared/hue';
import type { Tag } from '../../../shared/tag/tag';

/** Stands after the number of a claim whose words differ from those that were checked. */
const STALE_GLYPH = '≠';

/** How one place of a claim is drawn in the text. */
export interface ClaimLook {
  /** Of the claim's first tag; `null` without one. */
  readonly hue: Hue | null;
  /** The underline's lane, 0 nearest to the words. */
  readonly lane: number;
  /** What stands after the last word: the number, and a sign where something is the matter. */
  readonly label: string;
  readonly status: Status;
  readonly stale: boolean;
  readonly selected: boolean;
  /** Not among the claims that the filter shows. */
  readonly dimmed: boolean;
  /** For screen readers. */
  readonly description: string;
}

/** The look of a claim's places; the lane is that of the place. */
export function claimLook(
  { claim, number, stale }: Pick<DerivedClaim, 'claim' | 'number' | 'stale'>,
  tags: ReadonlyMap<string, Tag>,
  { lane, selected, dimmed }: Pick<ClaimLook, 'lane' | 'selected' | 'dimmed'>,
): ClaimLook {
  const known = claim.tags.flatMap((id) => tags.get(id) ?? []);
  const words = [
    `Claim ${number}`,
    ...known.map((tag) => tag.label),
    STATUS_LABELS[claim.status],
    ...(stale ? ['the words have changed since the check'] : []),
  ];
  return {
    hue: known[0]?.hue ?? null,
    lane,
    label: `${number}${signOf(claim.status, stale)}`,
    status: claim.status,
    stale,
    selected,
    dimmed,
    description: words.join(', '),
  };
}

function signOf(status: Status, stale: boolean): string {
  if (stale) return STALE_GLYPH;
  return status === 'changeNeeded' || status === 'notSettled' ? STATUS_GLYPHS[status] : '';
}

/** A text that is equal for equal looks, so that two looks can be compared cheaply. */
export function lookKey(look: ClaimLook): string {
  return `${look.hue}|${look.lane}|${look.label}|${look.selected}|${look.dimmed}|${look.description}`;
}
