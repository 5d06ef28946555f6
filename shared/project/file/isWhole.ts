import type { Claim } from '../../claim/claim';
import type { ProjectFile } from './projectFile';

/** Whether every id in a project is that of one record, and every id that is used is described. */
export function isWhole({ article, scale, tags, sources, claims }: ProjectFile): boolean {
  const tagIds = idsOf(tags);
  const ratingIds = idsOf(scale.ratings);
  const sourceIds = idsOf(sources);
  // Ids of different kinds begin differently, and each of the others is that of one record or none.
  const others = new Set<string>();
  let records = article.blocks.length + claims.length;
  for (const { id } of article.blocks) others.add(id);
  for (const { derivedFrom } of sources) {
    for (const id of derivedFrom) if (!sourceIds.has(id)) return false;
  }
  for (const { id, tags: own, verdict, anchors, evidence } of claims) {
    others.add(id);
    if (own.length > 1 && new Set(own).size < own.length) return false;
    for (const tag of own) if (!tagIds.has(tag)) return false;
    if (verdict && !ratingIds.has(verdict.rating)) return false;
    records += anchors.length + evidence.length;
    for (const anchor of anchors) others.add(anchor.id);
    for (const link of evidence) {
      others.add(link.id);
      if (!sourceIds.has(link.source)) return false;
    }
  }
  return (
    others.size === records &&
    tagIds.size === tags.length &&
    ratingIds.size === scale.ratings.length &&
    sourceIds.size === sources.length
  );
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

/**
 * Whether a project has the ids and the references of another, record for record: then it is as whole as
 * that one. Records that are the same objects cost nothing.
 */
export function hasNamesOf(project: ProjectFile, other: ProjectFile): boolean {
  return (
    eachHas(project.article.blocks, other.article.blocks, ({ id }) => id) &&
    eachHas(project.tags, other.tags, ({ id }) => id) &&
    eachHas(project.scale.ratings, other.scale.ratings, ({ id }) => id) &&
    eachHas(project.sources, other.sources, ({ id, derivedFrom }) => [id, ...derivedFrom].join()) &&
    eachHas(project.claims, other.claims, namesOf)
  );
}

function eachHas<R>(
  records: readonly R[],
  others: readonly R[],
  names: (record: R) => string,
): boolean {
  if (records.length !== others.length) return false;
  return records.every((record, at) => {
    const other = others[at];
    return record === other || (other !== undefined && names(record) === names(other));
  });
}

function namesOf({ id, tags, verdict, anchors, evidence }: Claim): string {
  const own = [id, tags, verdict?.rating, anchors.map((anchor) => anchor.id)];
  return JSON.stringify([own, evidence.map((link) => [link.id, link.source])]);
}
