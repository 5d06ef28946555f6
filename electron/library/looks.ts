import { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import { attempt } from '../files/attempt';
import { explainFailure } from '../files/explainFailure';
import type { FileSystem } from '../files/fileSystem';
import { snapshotOfFile } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import { isProtected } from '../files/sealing/ageHeader';
import { type ContentSummary, contentSummarySchema, summarize } from '../reading/contentSummary';
import { readSummaries } from '../reading/readSummaries';
import { summarizeProblem, summarizeProtected, summarizeUnread } from './librarySummary';

/** What was found of a file when it had this size and time. */
export const seenSchema = z.object({
  modifiedMs: z.number(),
  bytes: z.number(),
  summary: contentSummarySchema,
});
export type Seen = z.infer<typeof seenSchema>;

/** A project file, and what an earlier look found of it. */
interface Known {
  readonly path: string;
  readonly seen?: Seen | undefined;
}

/** What the files of the library are found to hold. Names and times are there first, what is in them later. */
export interface Looks {
  /**
   * Looks at these files and no others; ends when names and times are known. Where there is much to be read besides,
   * `reading` ends with it.
   */
  look(files: readonly Known[]): Promise<{ readonly reading?: Promise<void> }>;
  /** What is known of a file by now: from this look, from the one before, or as the file was noted. */
  of(file: Known): Seen | undefined;
  forget(path: string): void;
}

/** So much is read on this thread without anybody noticing (bytes); more takes a process of its own. */
const MOST_READ_HERE = 512 * 1024;
/** Questions to the disk that may wait at a time. */
const AT_ONCE = 64;

export function createLooks(fs: FileSystem): Looks {
  let found = new Map<string, Seen>();
  let hasLooked = false;
  const of = ({ path, seen }: Known) => found.get(path) ?? (hasLooked ? undefined : seen);
  return {
    async look(files) {
      const before = new Map(files.map((file) => [file.path, found.get(file.path) ?? file.seen]));
      const stats = new Map<string, Seen>();
      const changed: string[] = [];
      await eachOf(files, async ({ path }) => {
        const seen = await statSeen(fs, path, before.get(path));
        if (seen.summary.isUnread) changed.push(path);
        stats.set(path, seen);
      });
      // The ones before of those that changed are gone: what is shown is never of another file.
      found = stats;
      hasLooked = true;
      return readThem(fs, changed, stats, (path, seen) => {
        // Unless it was forgotten meanwhile.
        if (found.has(path)) found.set(path, seen);
      });
    },
    of,
    forget: (path) => void found.delete(path),
  };
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const one = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** What was known, where the file has the size and time it had then; else what its name and time say. */
async function statSeen(fs: FileSystem, path: string, before: Seen | undefined): Promise<Seen> {
  try {
    const { mtimeMs: modifiedMs, mtime, size: bytes } = await fs.lstat(path);
    const isSame = before?.modifiedMs === modifiedMs && before.bytes === bytes;
    if (isSame && !before.summary.isUnread) return before;
    return { modifiedMs, bytes, summary: { ...summarizeUnread(path, mtime), isUnread: true } };
  } catch (error) {
    const modified = new Date(before?.modifiedMs ?? 0);
    const summary = summarizeProblem(path, explainFailure(error, 'read'), modified);
    // No file has this size: it is looked at again next time.
    return { modifiedMs: modified.valueOf(), bytes: -1, summary };
  }
}

async function readThem(
  fs: FileSystem,
  paths: readonly string[],
  stats: ReadonlyMap<string, Seen>,
  onFound: (path: string, seen: Seen) => void,
): Promise<{ readonly reading?: Promise<void> }> {
  const files = paths.flatMap((path) => {
    const seen = stats.get(path);
    return seen === undefined ? [] : { path, seen };
  });
  const note = ({ path, seen }: (typeof files)[number], summary: ContentSummary) =>
    onFound(path, { ...seen, summary });
  const problemOf = ({ path, seen }: (typeof files)[number], error: AppError) =>
    summarizeProblem(path, error, new Date(seen.modifiedMs));
  /** Undefined where all there is to know is noted. */
  const bytesOf = async (file: (typeof files)[number]) => {
    const read = await attempt('read', () => readRegularFile(fs, file.path));
    if (!read.ok) note(file, problemOf(file, read.error));
    else if (isProtected(read.value)) {
      note(file, summarizeProtected(file.path, new Date(file.seen.modifiedMs)));
    } else return read.value;
    return undefined;
  };
  const total = files.reduce((sum, { seen }) => sum + seen.bytes, 0);
  if (total > MOST_READ_HERE) {
    const wanted = files.map((file) => ({
      read: () => bytesOf(file),
      found: (result: Awaited<ReturnType<typeof summaryHere>>) =>
        note(file, result.ok ? result.value : problemOf(file, result.error)),
    }));
    return { reading: readSummaries(wanted) };
  }
  for (const file of files) {
    const bytes = await bytesOf(file);
    if (bytes === undefined) continue;
    const result = summaryHere(bytes);
    note(file, result.ok ? result.value : problemOf(file, result.error));
  }
  return {};
}

function summaryHere(bytes: Uint8Array) {
  const snapshot = snapshotOfFile(bytes);
  return snapshot.ok ? { ok: true as const, value: summarize(snapshot.value.project) } : snapshot;
}
