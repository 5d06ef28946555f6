import { useMemo } from 'react';
import type { TagId } from '../../shared/id';
import type { Tag } from '../../shared/tag/tag';
import { useProject } from '../project/session/useSession';

/** The project's tags by their ids. */
export function useTagsById(): ReadonlyMap<TagId, Tag> {
  const tags = useProject((view) => view.tags);
  return useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags]);
}
