import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import { handleSchema } from '../../shared/ipc/handle';
import type { ProjectSummary } from '../../shared/ipc/openedProject';
import { err, ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import { PROJECT_EXTENSION } from '../files/fileName';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { createJsonFile } from '../files/jsonFile';
import { projectName } from './librarySummary';
import { createLooks, seenSchema } from './looks';

const entrySchema = z.object({
  handle: handleSchema,
  path: z.string(),
  /** When it was last opened; absent for one that only lies in the library folder. */
  opened: z.string().optional(),
  /** As the file was when it was last looked at. */
  seen: seenSchema.optional(),
});
type Entry = z.infer<typeof entrySchema>;

/** Which project files there are, and the opaque handles by which the window knows them. */
export interface Library {
  readonly folder: string;
  /**
   * What lies in the library folder and what was opened from elsewhere, last opened first. Names and times are there
   * at once; what takes long to be read comes with a later list.
   */
  list(): Promise<Result<Output<'library.list'>, AppError>>;
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
  /** How long the list of many projects waits for their names and times (ms); then it tells what is known. */
  readonly patienceMs?: number;
}

/** Nobody notices that a list took so long. */
const PATIENCE_MS = 60;
/** So many projects may take longer to be looked at. */
const MANY = 500;

export function createLibrary(options: LibraryOptions): Library {
  const { dataFolder, fileSystem, now, patienceMs = PATIENCE_MS } = options;
  const folder = resolve(options.libraryFolder);
  const file = createJsonFile<readonly Entry[]>({
    path: join(dataFolder, 'library.json'),
    schema: z.array(entrySchema),
    salvage: (json) =>
      Array.isArray(json)
        ? json.flatMap((entry) => entrySchema.safeParse(entry).data ?? [])
        : undefined,
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
  const looks = createLooks(fileSystem);
  /** `onNoted` is told when names and times are known, and what is read quickly. */
  const look = async (onNoted: () => void): Promise<void> => {
    const inFolder = await projectsIn(fileSystem, folder);
    const entries = await file.remember((known) => {
      const paths = new Set(known.map(({ path }) => path));
      const added = inFolder.filter((path) => !paths.has(path)).map(newEntry);
      return added.length === 0 ? known : [...known, ...added];
    });
    const here = new Set(inFolder);
    const isWanted = ({ path, opened }: Entry) => here.has(path) || opened !== undefined;
    const { reading } = await looks.look(entries.filter(isWanted));
    if (reading !== undefined) onNoted();
    await reading;
    await file.remember((known) => {
      const current = known.map((entry) => {
        const seen = isWanted(entry) ? looks.of(entry) : undefined;
        if (seen === entry.seen) return entry;
        return seen === undefined ? unseen(entry) : { ...entry, seen };
      });
      return current.some((entry, at) => entry !== known[at]) ? current : known;
    });
  };
  /** The look under way: ends when names and times are noted. */
  let looking: Promise<void> | undefined;
  const lookNow = (): Promise<void> => {
    const noted = Promise.withResolvers<void>();
    const end = () => {
      looking = undefined;
    };
    void look(noted.resolve).finally(end).then(noted.resolve, noted.reject);
    looking = noted.promise;
    return noted.promise;
  };

  return {
    folder,
    list: () =>
      attempt('read', async () => {
        const isUnderWay = looking !== undefined;
        const noted = looking ?? lookNow();
        const isLong = (await file.read()).length > MANY;
        await (isLong ? Promise.race([noted, passed(patienceMs)]) : noted);
        // A look that had begun may have passed by what came meanwhile.
        if (isUnderWay && looking === undefined && !isLong) await lookNow();
        const entries = await file.read();
        const projects = entries
          .map((entry): Entry => ({ ...entry, seen: looks.of(entry) }))
          .filter((entry) => isListed(entry, folder))
          .map((entry) => toSummary(entry, folder))
          .sort((a, b) => order(b).localeCompare(order(a)) || a.name.localeCompare(b.name));
        return {
          folder,
          projects,
          ...(looking === undefined ? {} : { isReading: true }),
          ...(file.notice === undefined ? {} : { notice: file.notice }),
        };
      }),
    handleOf: (path) => attempt('read', () => add(resolve(path))),
    async pathOf(handle) {
      const entries = await attempt('read', () => file.read());
      if (!entries.ok) return entries;
      const entry = entries.value.find((each) => each.handle === handle);
      return entry === undefined ? err(UNKNOWN) : ok(entry.path);
    },
    forgetContent: (handle) =>
      changeEntry(handle, (entry) => {
        looks.forget(entry.path);
        return unseen(entry);
      }),
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

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
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
