import { basename } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import { PROTECTED } from '../files/expectedError';
import { PROJECT_EXTENSION } from '../files/fileName';
import { type ContentSummary, noClaims } from '../reading/contentSummary';

/** A project that cannot be opened is still listed, with the reason. */
export function summarizeProblem(path: string, problem: AppError, modified: Date): ContentSummary {
  return { ...summarizeUnread(path, modified), problem: problem.message };
}

/** Of a protected project, locked or not, nothing is written down but that it is there. */
export function summarizeProtected(path: string, modified: Date): ContentSummary {
  const { problem: _, ...summary } = summarizeProblem(path, PROTECTED, modified);
  return { ...summary, isProtected: true };
}

/** What the file's name and time say. */
export function summarizeUnread(path: string, modified: Date): ContentSummary {
  return {
    title: projectName(path),
    modified: modified.toISOString(),
    words: 0,
    claims: 0,
    byStatus: noClaims(),
    sources: 0,
  };
}

/** The file's name without `.galley`. */
export function projectName(path: string): string {
  return basename(path, PROJECT_EXTENSION);
}
