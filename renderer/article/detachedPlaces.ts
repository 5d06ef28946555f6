import type { AnchorId } from '../../shared/id';
import type { ClaimView, ProjectView } from '../project/projectView';

/** A place of a claim whose words are no longer in the article. */
export interface DetachedPlace {
  readonly anchor: AnchorId;
  readonly claim: ClaimView;
  /** Its last words. */
  readonly quote: string;
  /** The claim has no other place, so that removing it removes the claim. */
  readonly isOnly: boolean;
}

const cache = new WeakMap<ProjectView, readonly DetachedPlace[]>();

/** The detached places of a project, in the order of the claims' numbers. */
export function detachedPlaces(view: ProjectView): readonly DetachedPlace[] {
  const known = cache.get(view);
  if (known) return known;
  const places = view.claims.flatMap((claim) =>
    claim.detached.flatMap((id) => {
      const anchor = claim.claim.anchors.find((each) => each.id === id);
      return anchor
        ? {
            anchor: id,
            claim,
            quote: anchor.quote.exact,
            isOnly: claim.claim.anchors.length === 1,
          }
        : [];
    }),
  );
  cache.set(view, places);
  return places;
}
