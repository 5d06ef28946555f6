import type { TagId } from '../id';
import type { Tag } from './tag';

const PLACES_WITH_A_DIGIT = 9;

/**
 * The key that marks with each tag. A key chosen for a tag goes before the digit that another tag
 * would have by its place; of two tags with the same chosen key the first has it. A tag that is
 * left without a key is absent.
 */
export function tagKeys(tags: readonly Tag[]): Map<TagId, string> {
  const keys = new Map<TagId, string>();
  const taken = new Set<string>();
  const take = (tag: Tag, key: string): void => {
    if (taken.has(key)) return;
    taken.add(key);
    keys.set(tag.id, key);
  };
  for (const tag of tags) if (tag.key !== undefined) take(tag, tag.key);
  for (const [place, tag] of tags.slice(0, PLACES_WITH_A_DIGIT).entries()) {
    if (tag.key === undefined) take(tag, String(place + 1));
  }
  return keys;
}
