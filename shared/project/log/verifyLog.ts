import type { ProjectFile } from '../file/projectFile';
import { type HashText, hashOf, type ProjectLog, startOf } from './logChain';

/** Whether a project's log is what it was when it was written. */
export interface LogState {
  readonly entries: number;
  /**
   * The positions, from 1, of entries that do not follow from the one before; one more than there are
   * entries where the end is not the one that was written.
   */
  readonly breaks: readonly number[];
}

/**
 * Follows the chain of a log: each entry names the SHA-256 of the one before, the first that of the
 * project's id and birth, and the project that of the last. An entry that was changed, removed, added
 * or moved breaks it there. The chain has no secret: who writes a whole new one is not found. A host
 * with a faster SHA-256 than this module's own gives it as `hash`.
 */
export function verifyLog(
  project: ProjectLog & Pick<ProjectFile, 'id' | 'created'>,
  hash?: HashText,
): LogState {
  const { log, logHash } = project;
  const breaks: number[] = [];
  let expected = startOf(project, hash);
  for (const [at, entry] of log.entries()) {
    if (entry.previous !== expected) breaks.push(at + 1);
    expected = hashOf(entry, hash);
  }
  const isWhole = log.length === 0 ? logHash === undefined : logHash === expected;
  if (!isWhole) breaks.push(log.length + 1);
  return { entries: log.length, breaks };
}

/** One sentence on where a log is broken; undefined where it is whole. */
export function brokenLogWords({ entries, breaks }: LogState): string | undefined {
  const [first] = breaks;
  if (first === undefined) return undefined;
  const more = breaks.length > 1 ? ` There are ${breaks.length - 1} more such places.` : '';
  const where =
    first > entries
      ? 'The log of changes does not end as it was written: its last entry was changed, or entries after it were removed.'
      : `The log of changes is broken at entry ${first} of ${entries}: there, or just before, an entry was changed, removed, added or moved outside Galley.`;
  return `${where}${more}`;
}
