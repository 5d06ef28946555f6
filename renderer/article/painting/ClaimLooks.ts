import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { AnchorId, ClaimId } from '../../../shared/id';
import { type ClaimLook, claimLook, type LookWords, lookKey } from './claimLook';
import type { ClaimPlace } from './claimsInBlock';

/** What decides how claims look beside the claims themselves. */
export interface ClaimScene extends LookWords {
  readonly selected: ClaimId | null;
  /** The places whose lines are drawn apart: what is selected or pointed at, and what overlaps it. */
  readonly apart: ReadonlySet<AnchorId>;
  /** The claims that the filter shows; absent when there is no filter. */
  readonly shown?: ReadonlySet<DerivedClaim> | undefined;
}

/** From what a look was made: while none of this changes, nor does the look. */
interface Cause {
  readonly claim: DerivedClaim;
  readonly tags: LookWords['tags'];
  readonly ratings: LookWords['ratings'];
  readonly lane: number;
  readonly apart: boolean;
  readonly selected: boolean;
  readonly dimmed: boolean;
}

/** Remembers how each place of a claim looks, so that only what changed is painted. */
export class ClaimLooks {
  private readonly known = new Map<AnchorId, { readonly cause: Cause; readonly key: string }>();

  /** The look of a place; nothing where it looks as when it was last asked for. */
  changed({ claim, anchor }: ClaimPlace, lane: number, scene: ClaimScene): ClaimLook | undefined {
    const cause: Cause = {
      claim,
      tags: scene.tags,
      ratings: scene.ratings,
      lane,
      apart: scene.apart.has(anchor),
      selected: claim.claim.id === scene.selected,
      dimmed: scene.shown !== undefined && !scene.shown.has(claim),
    };
    const known = this.known.get(anchor);
    if (known && sameCause(known.cause, cause)) return undefined;
    const look = claimLook(claim, scene, cause);
    const key = lookKey(look);
    this.known.set(anchor, { cause, key });
    return key === known?.key ? undefined : look;
  }

  /** The place is painted anew when it is asked for next. */
  forget(anchor: AnchorId): void {
    this.known.delete(anchor);
  }
}

function sameCause(a: Cause, b: Cause): boolean {
  return (
    a.claim === b.claim &&
    a.tags === b.tags &&
    a.ratings === b.ratings &&
    a.lane === b.lane &&
    a.apart === b.apart &&
    a.selected === b.selected &&
    a.dimmed === b.dimmed
  );
}
