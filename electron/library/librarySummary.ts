import { basename } from 'node:path';
import { z } from 'zod';
import { articleWords } from '../../shared/article/articleWords';
import { STATUSES, type Status } from '../../shared/claim/status';
import type { AppError } from '../../shared/ipc/appError';
import { projectSummarySchema } from '../../shared/ipc/openedProject';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { PROTECTED } from '../files/expectedError';
import { PROJECT_EXTENSION } from '../files/fileName';

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

/** A project that cannot be opened is still listed, with the reason. */
export function summarizeProblem(path: string, problem: AppError, modified: Date): ContentSummary {
  return {
    title: projectName(path),
    modified: modified.toISOString(),
    words: 0,
    claims: 0,
    byStatus: noClaims(),
    sources: 0,
    problem: problem.message,
  };
}

/** Of a protected project, locked or not, nothing is written down but that it is there. */
export function summarizeProtected(path: string, modified: Date): ContentSummary {
  const { problem: _, ...summary } = summarizeProblem(path, PROTECTED, modified);
  return { ...summary, isProtected: true };
}

/** The file's name without `.galley`. */
export function projectName(path: string): string {
  return basename(path, PROJECT_EXTENSION);
}

function noClaims(): Record<Status, number> {
  const counts: Partial<Record<Status, number>> = {};
  for (const status of STATUSES) counts[status] = 0;
  return z.record(z.enum(STATUSES), z.int()).parse(counts);
}
