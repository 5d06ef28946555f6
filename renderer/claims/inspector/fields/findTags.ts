import { foldText } from '../../../../shared/foldText';
import type { TagId } from '../../../../shared/id';
import type { Tag } from '../../../../shared/tag/tag';
import { tagKeys } from '../../../../shared/tag/tagKeys';

/** A tag that can be put on a claim, with the key that does the same. */
export interface FoundTag {
  readonly id: TagId;
  readonly tag: Tag;
  readonly key: string | undefined;
}

/**
 * The tags that a claim does not have, in their order; with `typed`, those with that key, then those
 * whose name begins with it, then those that have it inside.
 */
export function findTags(
  tags: readonly Tag[],
  taken: readonly TagId[],
  typed: string,
): readonly FoundTag[] {
  const keys = tagKeys(tags);
  const free = tags
    .filter(({ id }) => !taken.includes(id))
    .map((tag) => ({ id: tag.id, tag, key: keys.get(tag.id) }));
  const text = foldText(typed.trim());
  if (text === '') return free;
  const rank = ({ tag, key }: FoundTag) => {
    const label = foldText(tag.label);
    if (key === text) return 0;
    if (label.startsWith(text)) return 1;
    return label.includes(text) ? 2 : 3;
  };
  return free.filter((each) => rank(each) < 3).sort((a, b) => rank(a) - rank(b));
}
