import type { DerivedClaim } from '../../../../shared/claim/deriveClaims';
import type { TagId } from '../../../../shared/id';
import type { Tag } from '../../../../shared/tag/tag';

/** The tags, those of the claims that were marked last first; then the others, in the project's order. */
export function recentTags(
  tags: readonly Tag[],
  claims: readonly Pick<DerivedClaim, 'claim'>[],
): Tag[] {
  const used = new Map<TagId, string>();
  for (const { claim } of claims) {
    for (const tag of claim.tags) {
      // Instants are written alike, so that the later is the greater text.
      if (claim.created > (used.get(tag) ?? '')) used.set(tag, claim.created);
    }
  }
  const when = (tag: Tag) => used.get(tag.id) ?? '';
  return [...tags].sort((a, b) => (when(a) === when(b) ? 0 : when(a) > when(b) ? -1 : 1));
}
