import { z } from 'zod';
import { articleWords } from '../../shared/article/articleWords';
import { STATUSES, type Status } from '../../shared/claim/status';
import { projectSummarySchema } from '../../shared/ipc/openedProject';
import type { ProjectFile } from '../../shared/project/file/projectFile';

/** What the library shows of a project that depends on nothing but the file's content. */
export const contentSummarySchema = projectSummarySchema.pick({
  title: true,
  byline: true,
  modified: true,
  words: true,
  claims: true,
  byStatus: true,
  sources: true,
  isProtected: true,
  isUnread: true,
  problem: true,
});
export type ContentSummary = z.infer<typeof contentSummarySchema>;

export function summarize(project: ProjectFile): ContentSummary {
  const { article, claims, sources, modified } = project;
  const byStatus = noClaims();
  for (const claim of claims) byStatus[claim.status] += 1;
  return {
    title: article.title,
    ...(article.byline === undefined ? {} : { byline: article.byline }),
    modified,
    words: articleWords(article.blocks, article.language),
    claims: claims.length,
    byStatus,
    sources: sources.length,
  };
}

/** How many claims have which status, where there are none. */
export function noClaims(): Record<Status, number> {
  const counts: Partial<Record<Status, number>> = {};
  for (const status of STATUSES) counts[status] = 0;
  return z.record(z.enum(STATUSES), z.int()).parse(counts);
}
