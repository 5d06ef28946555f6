import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { AnchorId } from '../../../shared/id';
import type { ProjectView } from '../../project/derived/projectView';

/** A place of a claim whose words are no longer in the article. */
export interface DetachedPlace {
  readonly anchor: AnchorId;
  readonly claim: DerivedClaim;
  /** Its last words. */
  readonly quote: string;
  /** The claim has no other place, so that removing it removes the claim. */
  readonly isOnly: boolean;
}

const cache = new WeakMap<readonly DerivedClaim[], readonly DetachedPlace[]>();
/** One list for every project without detached places: views that compare by identity are not drawn again. */
const NONE: readonly DetachedPlace[] = [];

/** The detached places of a project, in the order of the claims' numbers. */
export function detachedPlaces({ claims }: Pick<ProjectView, 'claims'>): readonly DetachedPlace[] {
  const known = cache.get(claims);
  if (known) return known;
  const found: DetachedPlace[] = [];
  for (const claim of claims) {
    const { anchors } = claim.claim;
    for (const id of claim.detached) {
      const quote = anchors.find((each) => each.id === id)?.quote.exact;
      if (quote === undefined) continue;
      found.push({ anchor: id, claim, quote, isOnly: anchors.length === 1 });
    }
  }
  const places = found.length === 0 ? NONE : found;
  cache.set(claims, places);
  return places;
}
