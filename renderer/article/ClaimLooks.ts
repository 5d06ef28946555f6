import type { Claim } from '../../shared/claim/claim';
import type { AnchorId, ClaimId } from '../../shared/id';
import type { Tag } from '../../shared/tag/tag';
import type { ClaimView } from '../project/projectView';
import { type ClaimLook, claimLook, lookKey } from './claimLook';

/** What decides how claims look beside the claims themselves. */
export interface ClaimScene {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly lanes: ReadonlyMap<AnchorId, number>;
  readonly selected: ClaimId | null;
  /** The claims that the filter shows; absent when there is no filter. */
  readonly shown?: ReadonlySet<ClaimView> | undefined;
}

/** From what a look was made: while none of this changes, nor does the look. */
interface Cause {
  // Not the view: every view behind a typed character is another, because its place moved.
  readonly claim: Claim;
  readonly number: number;
  readonly stale: boolean;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly lane: number;
  readonly selected: boolean;
  readonly dimmed: boolean;
}

/** Remembers how each place of a claim looks, so that only what changed is painted. */
export class ClaimLooks {
  private readonly known = new Map<AnchorId, { readonly cause: Cause; readonly key: string }>();

  /** The places of these claims that look different from when they were last asked for. */
  changed(claims: readonly ClaimView[], scene: ClaimScene): ReadonlyMap<AnchorId, ClaimLook> {
    const looks = new Map<AnchorId, ClaimLook>();
    for (const claim of claims) {
      const selected = claim.claim.id === scene.selected;
      const dimmed = scene.shown !== undefined && !scene.shown.has(claim);
      for (const { anchor } of claim.places) {
        const lane = scene.lanes.get(anchor) ?? 0;
        const known = this.known.get(anchor);
        const { number, stale } = claim;
        const cause = {
          claim: claim.claim,
          number,
          stale,
          tags: scene.tags,
          lane,
          selected,
          dimmed,
        };
        if (known && sameCause(known.cause, cause)) continue;
        const look = claimLook(claim, scene.tags, cause);
        const key = lookKey(look);
        this.known.set(anchor, { cause, key });
        if (key !== known?.key) looks.set(anchor, look);
      }
    }
    return looks;
  }

  /** The place is painted anew when it is asked for next. */
  forget(anchor: AnchorId): void {
    this.known.delete(anchor);
  }
}

function sameCause(a: Cause, b: Cause): boolean {
  return (
    a.claim === b.claim &&
    a.number === b.number &&
    a.stale === b.stale &&
    a.tags === b.tags &&
    a.lane === b.lane &&
    a.selected === b.selected &&
    a.dimmed === b.dimmed
  );
}
