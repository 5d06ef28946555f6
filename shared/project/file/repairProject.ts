import type { RatingId, SourceId, TagId } from '../../id';
import type { Rating } from '../../rating/scale';
import type { Source } from '../../source/source';
import type { Tag } from '../../tag/tag';
import { isWhole } from './isWhole';
import type { ProjectFile } from './projectFile';
import { renameDuplicates } from './renameDuplicates';

export interface Repaired {
  readonly project: ProjectFile;
  /** One sentence for each repair. */
  readonly notices: readonly string[];
}

/** Sentences that a person may read; of a file with more repairs the rest are counted. */
const MOST_NOTICES = 50;

/**
 * Makes a valid project whole: an id that is used but not described gets a record of its own, so
 * that the claims that use it stay as they are; a second record with the same id gets another id.
 * Nothing is dropped but exact copies. A sound project is returned as it is, the same object.
 */
export function repairProject(project: ProjectFile): Repaired {
  if (isWhole(project)) return { project, notices: [] };
  const { project: whole, notices } = repairedProject(project);
  const rest = notices.length - MOST_NOTICES;
  if (rest <= 0) return { project: whole, notices };
  return {
    project: whole,
    notices: [...notices.slice(0, MOST_NOTICES), `${rest} more repairs of these kinds were made.`],
  };
}

function repairedProject(project: ProjectFile): Repaired {
  const { project: distinct, notices } = renameDuplicates(project);
  const tags = missing(
    distinct.tags,
    distinct.claims.flatMap((claim) => claim.tags),
  ).map(unknownTag);
  const ratings = missing(
    distinct.scale.ratings,
    distinct.claims.flatMap((claim) => (claim.verdict ? [claim.verdict.rating] : [])),
  ).map(unknownRating);
  const sources = missing(distinct.sources, [
    ...distinct.claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.source)),
    ...distinct.sources.flatMap((source) => source.derivedFrom),
  ]).map((id) => unknownSource(id, distinct.created));

  if (tags.length + ratings.length + sources.length === 0) return { project: distinct, notices };
  return {
    project: {
      ...distinct,
      tags: [...distinct.tags, ...tags],
      scale: { ...distinct.scale, ratings: [...distinct.scale.ratings, ...ratings] },
      sources: [...distinct.sources, ...sources],
    },
    notices: [
      ...notices,
      ...tags.map(
        (tag) => `The tag ${tag.id} was used but not described; it is now “${tag.label}”.`,
      ),
      ...ratings.map(
        (rating) =>
          `The rating ${rating.id} was used but not described; it is now “${rating.label}”.`,
      ),
      ...sources.map(
        (source) =>
          `The source ${source.id} was used but not described; it is now “${source.csl.title}”.`,
      ),
    ],
  };
}

function missing<I extends string>(described: readonly { readonly id: I }[], used: I[]): I[] {
  const known = new Set(described.map((record) => record.id));
  return [...new Set(used)].filter((id) => !known.has(id)).sort();
}

/** `tag_place` and `tag_7` say something to the person who repairs it; so the label keeps the id. */
function labelFor(kind: string, id: string): string {
  return `unknown ${kind} ${id.slice(id.indexOf('_') + 1)}`;
}

function unknownTag(id: TagId): Tag {
  return {
    id,
    label: labelFor('tag', id),
    definition: 'The project file used this tag without describing it.',
    hue: 'grey',
  };
}

function unknownRating(id: RatingId): Rating {
  return {
    id,
    label: labelFor('rating', id),
    definition: 'The project file used this rating without describing it.',
    colour: 'grey',
  };
}

/** Nobody knows how confidential it was, so what was quoted from it is not shown to outsiders. */
function unknownSource(id: SourceId, created: string): Source {
  return {
    id,
    csl: { id, type: 'document', title: labelFor('source', id) },
    derivedFrom: [],
    confidentiality: 'withheld',
    attachments: [],
    contacts: [],
    notes: 'The project file used this source without describing it.',
    created,
    modified: created,
  };
}
