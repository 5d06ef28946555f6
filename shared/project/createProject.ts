import type { Article } from '../article/block';
import { newId, type ProjectId } from '../id';
import { checkersCopy } from '../rating/scales';
import { defaultTags } from '../tag/defaultTags';
import { PROJECT_FORMAT, PROJECT_VERSION, type ProjectFile } from './projectFile';

export interface NewProject {
  readonly article: Article;
  /** An instant in UTC with milliseconds. */
  readonly now: string;
  readonly id?: ProjectId;
}

/** A project about an article of which nothing has been checked, with the default tags and scale. */
export function createProject({ article, now, id = newId('project') }: NewProject): ProjectFile {
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
    claims: [],
    log: [],
  };
}
