import type { Claim } from '../../shared/claim/claim';
import type { TagId } from '../../shared/id';

/** How many claims have each tag. */
export function countTags(claims: readonly Pick<Claim, 'tags'>[]): ReadonlyMap<TagId, number> {
  const counts = new Map<TagId, number>();
  for (const { tags } of claims) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}
