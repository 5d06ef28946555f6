import type { Claim } from '../claim/claim';
import type { TagId } from '../id';
import type { ProjectFile } from '../project/file/projectFile';
import { inRecordOrder } from '../project/file/recordOrder';
import type { Tag } from '../tag/tag';

/** The project with claims that annotations made, and the new tags that these have. */
export function bringIn(
  project: ProjectFile,
  claims: readonly Claim[],
  newTags: readonly Tag[],
  now: string,
): ProjectFile {
  return {
    ...project,
    modified: now,
    tags: [...project.tags, ...tagsInUse(claims, newTags)],
    claims: inRecordOrder([...project.claims, ...claims]),
  };
}

/** Of the tags that all annotations would bring, those that these claims have. */
export function tagsInUse(claims: readonly Claim[], newTags: readonly Tag[]): Tag[] {
  const used = new Set<TagId>(claims.flatMap(({ tags }) => tags));
  return newTags.filter(({ id }) => used.has(id));
}
