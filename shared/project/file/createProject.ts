import type { Article } from '../../article/block';
import type { ImportedComment } from '../../article/importResult';
import { claimsOfComments } from '../../claim/claimsOfComments';
import { newId, type ProjectId } from '../../id';
import { checkersCopy } from '../../rating/scales';
import { defaultTags } from '../../tag/defaultTags';
import { PROJECT_FORMAT, PROJECT_VERSION, type ProjectFile } from './projectFile';
import { inRecordOrder } from './recordOrder';

export interface NewProject {
  readonly article: Article;
  /** What others wrote beside the text; becomes draft claims. */
  readonly comments?: readonly ImportedComment[];
  /** An instant in UTC with milliseconds. */
  readonly now: string;
  readonly id?: ProjectId;
}

/**
 * A project about an article of which nothing has been checked, with the default tags and scale. Its
 * only claims are those that comments make.
 */
export function createProject({
  article,
  comments = [],
  now,
  id = newId('project'),
}: NewProject): ProjectFile {
  return {
    format: PROJECT_FORMAT,
    version: PROJECT_VERSION,
    id,
    created: now,
    modified: now,
    article,
    scale: checkersCopy,
    tags: [...defaultTags],
    sources: [],
    claims: inRecordOrder(claimsOfComments(article.blocks, comments, now)),
    log: [],
  };
}
