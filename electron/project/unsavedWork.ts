import { join } from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import { handleSchema } from '../../shared/ipc/handle';
import {
  type UnsavedArticle,
  type UnsavedList,
  unsavedArticleSchema,
  unsavedIdSchema,
} from '../../shared/ipc/unsavedWork';
import { jsonValue } from '../../shared/jsonValue';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { err, ok, type Result } from '../../shared/result';
import { removeIfThere, replaceFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { PROJECT_EXTENSION } from '../files/fileName';
import { type FileSystem, namesIn, PRIVATE_FOLDER } from '../files/fileSystem';
import { snapshotOfText } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import { type Recasting, recastFile } from '../files/sealing/recasting';
import type { FilesOf } from '../library/filesOf';
import type { Library } from '../library/library';
import { projectName } from '../library/librarySummary';
import { readSnapshot } from '../reading/readSnapshot';

type Answer<T> = Promise<Result<T, AppError>>;

/**
 * What could not be saved, kept in the data folder, which may lie on another disk than the project,
 * until it is saved or thrown away. What belongs to protected projects is sealed like them.
 */
export interface UnsavedWork {
  /** Keeps the unsaved text of a project, in place of what the same session kept before. */
  keep(work: {
    readonly handle: string;
    readonly id: string;
    readonly text: string;
    readonly window?: string | undefined;
  }): Answer<{ keptAt: string }>;
  /** Keeps an article that no project has been made of yet. */
  keepArticle(id: string, article: UnsavedArticle, window?: string): Answer<{ keptAt: string }>;
  /** Newest first; without what another window that is still there keeps. */
  list(asking: { readonly handle?: string; readonly window?: string }): Answer<UnsavedList>;
  read(handle: string, id: string): Answer<{ project: ProjectFile }>;
  readArticle(id: string): Answer<UnsavedArticle>;
  /** Throws one away; nothing happens where it has gone. `of` is the project's handle, or `article`. */
  drop(of: string, id: string): Answer<Record<string, never>>;
  /**
   * Writes the unsaved work of a project anew, sealed or in clear, as `recasting` says of all its files. Throws
   * the system's error.
   */
  recast(handle: string, recasting: Recasting): Promise<void>;
  /** A window has gone: what it kept may be offered to others. */
  leave(window: string): void;
}

const ARTICLE = 'article';
/** Characters of an article by which a person knows it again. */
const BEGINNING = 120;

/** Where a project lay whose changes were kept: its handle alone says nothing once the library's file is lost. */
const placeSchema = z.object({ path: z.string() });

export function createUnsavedWork({
  dataFolder,
  library,
  filesOf,
  fileSystem,
}: {
  readonly dataFolder: string;
  readonly library: Pick<Library, 'pathOf' | 'handleOf'>;
  readonly filesOf: FilesOf;
  readonly fileSystem: FileSystem;
}): UnsavedWork {
  // The name that it had from the beginning: what an earlier Galley kept is found.
  const folder = join(dataFolder, 'drafts');
  const pathOf = (of: string, id: string) =>
    join(folder, `${of}-${id}${of === ARTICLE ? '.json' : PROJECT_EXTENSION}`);
  const placeOf = (of: string, id: string) => join(folder, `${of}-${id}.place.json`);
  /** Which window keeps which file, as long as it is there. */
  const keepers = new Map<string, string>();

  const write = async (path: string, into: (path: string) => Promise<void>) => {
    await fileSystem.mkdir(folder, PRIVATE_FOLDER);
    await into(path);
    return { keptAt: (await fileSystem.lstat(path)).mtime.toISOString() };
  };
  const notePlace = (of: string, id: string, path: string) =>
    replaceFile(fileSystem, placeOf(of, id), Buffer.from(JSON.stringify({ path })));
  /** Gives what was kept under a handle that nobody knows any more the handle that its project has now. */
  const findAgain = async ({ of, id }: Kept): Promise<Kept | undefined> => {
    if ((await library.pathOf(of)).ok) return { of, id };
    const bytes = await attempt('read', () => readRegularFile(fileSystem, placeOf(of, id)));
    if (!bytes.ok) return undefined;
    const place = placeSchema.safeParse(jsonValue(Buffer.from(bytes.value).toString('utf8')));
    const handle = place.success ? await library.handleOf(place.data.path) : undefined;
    if (!place.success || !handle?.ok) return undefined;
    // For the case that this ends between the two; a full disk must not keep anybody from the work.
    await attempt('keepUnsaved', () => notePlace(handle.value, id, place.data.path));
    await fileSystem.rename(pathOf(of, id), pathOf(handle.value, id));
    await fileSystem.rename(placeOf(of, id), placeOf(handle.value, id));
    return { of: handle.value, id };
  };
  const readArticle = async (id: string): Answer<UnsavedArticle> => {
    const bytes = await attempt('read', () => readRegularFile(fileSystem, pathOf(ARTICLE, id)));
    if (!bytes.ok) return bytes;
    const json = jsonValue(Buffer.from(bytes.value).toString('utf8'));
    const parsed = unsavedArticleSchema.safeParse(json);
    return parsed.success ? ok(parsed.data) : err(DAMAGED);
  };

  /** What is offered of a file in the folder. */
  const look = async (
    name: string,
    { handle, window }: { readonly handle: string | undefined; readonly window: string },
  ) => {
    const parts = partsOf(name);
    const known = parts && parts.of !== ARTICLE ? await findAgain(parts) : parts;
    if (!known || (handle !== undefined && known.of !== handle)) return undefined;
    const { of, id } = known;
    const path = pathOf(of, id);
    if ((keepers.get(path) ?? window) !== window) return undefined;
    const stats = await fileSystem.lstat(path);
    if (!stats.isFile()) return undefined;
    const keptAt = stats.mtime.toISOString();
    if (of === ARTICLE) {
      const article = await readArticle(id);
      if (!article.ok) return undefined;
      const beginning = article.value.text.trim().slice(0, BEGINNING);
      return { kind: 'article' as const, entry: { id, keptAt, beginning } };
    }
    const files = await filesOf(of);
    // Without its project nobody could open it; it stays where it is.
    if (!files.ok) return undefined;
    const entry = { handle: of, id, keptAt, name: projectName(files.value.path) };
    return { kind: 'project' as const, entry };
  };

  return {
    async keep({ handle, id, text, window = '' }) {
      const snapshot = snapshotOfText(text);
      if (!snapshot.ok) return err({ ...snapshot.error, code: 'invalidInput' });
      const files = await filesOf(handle);
      if (!files.ok) return files;
      const path = pathOf(handle, id);
      keepers.set(path, window);
      return attempt('keepUnsaved', async () => {
        for (;;) {
          const its = await files.value.copyAt(path);
          const kept = await write(path, () => its.replace(path, snapshot.value.bytes));
          await notePlace(handle, id, files.value.path);
          // Else the project was protected, or given up, while this was written.
          if (await files.value.isOwn(path)) return kept;
        }
      });
    },
    keepArticle: (id, article, window = '') => {
      const path = pathOf(ARTICLE, id);
      keepers.set(path, window);
      const bytes = Buffer.from(JSON.stringify(article));
      return attempt('keepUnsaved', () =>
        write(path, () => replaceFile(fileSystem, path, bytes, 'private')),
      );
    },
    list: ({ handle, window = '' }) =>
      attempt('read', async () => {
        const projects: UnsavedList['projects'] = [];
        const articles: UnsavedList['articles'] = [];
        for (const name of await namesIn(fileSystem, folder)) {
          // One that cannot be looked at, or has just gone, is one that is not offered.
          const found = await attempt('read', () => look(name, { handle, window }));
          if (!found.ok || found.value === undefined) continue;
          if (found.value.kind === 'article') articles.push(found.value.entry);
          else projects.push(found.value.entry);
        }
        const newestFirst = (a: { keptAt: string }, b: { keptAt: string }) =>
          b.keptAt.localeCompare(a.keptAt);
        return { projects: projects.sort(newestFirst), articles: articles.sort(newestFirst) };
      }),
    async read(handle, id) {
      const files = await filesOf(handle);
      if (!files.ok) return files;
      const stored = await attempt('read', () => readRegularFile(fileSystem, pathOf(handle, id)));
      if (!stored.ok) return stored;
      const content = files.value.open(stored.value);
      // Unlocked, it is no question of the passphrase any more.
      if (!content.ok) return files.value.isSealed ? err(DAMAGED) : content;
      const snapshot = await readSnapshot(content.value);
      if (snapshot.ok) return ok({ project: snapshot.value.project });
      return snapshot.error.code === 'damaged' ? err(DAMAGED) : snapshot;
    },
    readArticle,
    async drop(of, id) {
      const path = pathOf(of, id);
      keepers.delete(path);
      const dropped = await attempt('read', async () => {
        await fileSystem.lstat(path);
        await removeIfThere(fileSystem, path);
        await removeIfThere(fileSystem, placeOf(of, id));
      });
      return dropped.ok || dropped.error.code === 'notFound' ? ok({}) : dropped;
    },
    async recast(handle, recasting) {
      for (const name of await namesIn(fileSystem, folder)) {
        if (partsOf(name)?.of === handle) await recastFile(recasting, join(folder, name));
      }
    },
    leave(window) {
      for (const [path, keeper] of keepers) if (keeper === window) keepers.delete(path);
    },
  };
}

/** Of which project a file is, or that it is of an article, and under which name it was kept. */
interface Kept {
  readonly of: string;
  readonly id: string;
}

/** Of which project a file is, or that it is of an article; undefined for neither, such as a temporary one. */
function partsOf(name: string): Kept | undefined {
  const [, of = '', id = '', ending] = /^([a-z0-9]+)-([a-z0-9]+)\.(galley|json)$/.exec(name) ?? [];
  const isKnown =
    of === ARTICLE ? ending === 'json' : ending === 'galley' && handleSchema.safeParse(of).success;
  return isKnown && unsavedIdSchema.safeParse(id).success ? { of, id } : undefined;
}

const DAMAGED: AppError = {
  code: 'damaged',
  message:
    'What was kept of the unsaved changes cannot be read: it is damaged, or was kept under another passphrase. The project itself is as it was last saved.',
};
