import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import { handleSchema } from '../../shared/ipc/handle';
import type { ProjectSummary } from '../../shared/ipc/openedProject';
import { err, ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import { explainFailure } from '../files/explainFailure';
import { PROJECT_EXTENSION } from '../files/fileName';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { createJsonFile } from '../files/jsonFile';
import { snapshotOfFile } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import { isProtected } from '../files/sealing/ageHeader';
import {
  type ContentSummary,
  contentSummarySchema,
  projectName,
  summarize,
  summarizeProblem,
  summarizeProtected,
} from './librarySummary';

const entrySchema = z.object({
  handle: handleSchema,
  path: z.string(),
  /** When it was last opened; absent for one that only lies in the library folder. */
  opened: z.string().optional(),
  /** As the file was when it had this size and time. */
  seen: z
    .object({ modifiedMs: z.number(), bytes: z.number(), summary: contentSummarySchema })
    .optional(),
});
type Entry = z.infer<typeof entrySchema>;

/** Which project files there are, and the opaque handles by which the window knows them. */
export interface Library {
  readonly folder: string;
  /** What lies in the library folder and what was opened from elsewhere, last opened first. */
  list(): Promise<Result<{ folder: string; projects: ProjectSummary[] }, AppError>>;
  /** The handle of a path; makes one for a path that has none. Handles outlive the program. */
  handleOf(path: string): Promise<Result<string, AppError>>;
  /** The path of a handle; `notFound` for one that was never given. */
  pathOf(handle: string): Promise<Result<string, AppError>>;
  /** Forgets what was noted of a project's content. */
  forgetContent(handle: string): Promise<void>;
  /** Remembers that a project was opened now. */
  opened(handle: string): Promise<void>;
  moved(handle: string, path: string): Promise<void>;
  /** Takes it off the recent ones; a project in the library folder stays listed there. */
  forget(handle: string): Promise<Result<Record<string, never>, AppError>>;
}

interface LibraryOptions {
  readonly libraryFolder: string;
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

export function createLibrary(options: LibraryOptions): Library {
  const { dataFolder, fileSystem, now } = options;
  const folder = resolve(options.libraryFolder);
  const file = createJsonFile<readonly Entry[]>({
    path: join(dataFolder, 'library.json'),
    schema: z.array(entrySchema),
    initial: [],
    // The window has the handles of the unwritten ones.
    merge: (written, unwritten) => [
      ...unwritten,
      ...written.filter(
        ({ handle, path }) =>
          !unwritten.some((entry) => entry.handle === handle || entry.path === path),
      ),
    ],
    fileSystem,
  });

  const changeEntry = async (handle: string, change: (entry: Entry) => Entry): Promise<void> => {
    await file.remember((entries) =>
      entries.map((entry) => (entry.handle === handle ? change(entry) : entry)),
    );
  };
  const add = async (path: string): Promise<string> => {
    const entries = await file.remember((known) =>
      known.some((entry) => entry.path === path) ? known : [...known, newEntry(path)],
    );
    const entry = entries.find((each) => each.path === path);
    if (entry === undefined) throw new Error('what was added is there');
    return entry.handle;
  };
  const update = async (known: readonly Entry[]): Promise<readonly Entry[]> => {
    const inFolder = new Set(await projectsIn(fileSystem, folder));
    const byPath = new Map(known.map((entry) => [entry.path, entry]));
    const listed: Entry[] = [];
    for (const path of inFolder) listed.push(byPath.get(path) ?? newEntry(path));
    for (const entry of known) if (!inFolder.has(entry.path)) listed.push(entry);
    let changed = listed.length !== known.length;
    const seen: Entry[] = [];
    for (const entry of listed) {
      const isWanted = inFolder.has(entry.path) || entry.opened !== undefined;
      const current = isWanted ? await lookAt(fileSystem, entry) : unseen(entry);
      if (current !== byPath.get(entry.path)) changed = true;
      seen.push(current);
    }
    return changed ? seen : known;
  };

  return {
    folder,
    list: () =>
      attempt('read', async () => {
        const entries = await file.remember(update);
        const projects = entries
          .filter((entry) => isListed(entry, folder))
          .map((entry) => toSummary(entry, folder))
          .sort((a, b) => order(b).localeCompare(order(a)) || a.name.localeCompare(b.name));
        return { folder, projects };
      }),
    handleOf: (path) => attempt('read', () => add(resolve(path))),
    async pathOf(handle) {
      const entries = await attempt('read', () => file.read());
      if (!entries.ok) return entries;
      const entry = entries.value.find((each) => each.handle === handle);
      return entry === undefined ? err(UNKNOWN) : ok(entry.path);
    },
    forgetContent: (handle) => changeEntry(handle, unseen),
    opened: (handle) => changeEntry(handle, (entry) => ({ ...entry, opened: now().toISOString() })),
    async moved(handle, path) {
      await file.remember((entries) =>
        entries.flatMap((entry) => {
          if (entry.handle === handle) return { ...entry, path };
          // What had this name before is gone, else nothing could have been moved here.
          return entry.path === path ? [] : entry;
        }),
      );
    },
    forget: (handle) =>
      attempt('save', async () => {
        await changeEntry(handle, ({ opened: _, ...entry }) => entry);
        return {};
      }),
  };
}

function newEntry(path: string): Entry {
  return { handle: randomBytes(12).toString('hex'), path };
}

/** An entry that is not listed; its handle is kept for the case that the file comes back. */
function unseen(entry: Entry): Entry {
  if (entry.seen === undefined) return entry;
  const { seen: _, ...rest } = entry;
  return rest;
}

async function projectsIn(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    const names = await fs.readdir(folder);
    return names
      .filter((name) => name.endsWith(PROJECT_EXTENSION) && !name.startsWith('.'))
      .map((name) => join(folder, name));
  } catch (error) {
    // It is made with the first project.
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The entry with an up-to-date summary; the same object when nothing changed. */
async function lookAt(fs: FileSystem, entry: Entry): Promise<Entry> {
  try {
    const { mtimeMs: modifiedMs, mtime, size: bytes } = await fs.lstat(entry.path);
    if (entry.seen?.modifiedMs === modifiedMs && entry.seen.bytes === bytes) return entry;
    const summary = await readSummary(fs, entry.path, mtime);
    return { ...entry, seen: { modifiedMs, bytes, summary } };
  } catch (error) {
    const problem = explainFailure(error, 'read');
    const modified = new Date(entry.seen?.modifiedMs ?? 0);
    const summary = summarizeProblem(entry.path, problem, modified);
    // No file has this size: it is looked at again next time.
    return { ...entry, seen: { modifiedMs: modified.valueOf(), bytes: -1, summary } };
  }
}

async function readSummary(fs: FileSystem, path: string, modified: Date): Promise<ContentSummary> {
  const read = await attempt('read', () => readRegularFile(fs, path));
  if (!read.ok) return summarizeProblem(path, read.error, modified);
  if (isProtected(read.value)) return summarizeProtected(path, modified);
  const snapshot = snapshotOfFile(read.value);
  return snapshot.ok
    ? summarize(snapshot.value.project)
    : summarizeProblem(path, snapshot.error, modified);
}

function isListed(entry: Entry, folder: string): boolean {
  if (entry.seen === undefined) return false;
  return entry.opened !== undefined || dirname(entry.path) === folder;
}

function toSummary(entry: Entry, folder: string): ProjectSummary {
  const inLibrary = dirname(entry.path) === folder;
  const summary = entry.seen?.summary;
  if (summary === undefined) throw new Error('only what was looked at is listed');
  return {
    handle: entry.handle,
    name: projectName(entry.path),
    folder: inLibrary ? 'Galley library' : basename(dirname(entry.path)),
    inLibrary,
    ...summary,
    ...(entry.opened === undefined ? {} : { opened: entry.opened }),
  };
}

function order(project: ProjectSummary): string {
  return project.opened ?? project.modified;
}

const UNKNOWN: AppError = {
  code: 'notFound',
  message: 'Galley does not know this project any more. Open its file again.',
};
