import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import { keptAbout } from '../../shared/ipc/serve/talk';
import { unsavedArticleSchema } from '../../shared/ipc/unsavedWork';
import { jsonValue } from '../../shared/jsonValue';
import { err, ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import { PROTECTED } from '../files/expectedError';
import type { FileSystem } from '../files/fileSystem';
import { createJsonFile } from '../files/jsonFile';
import type { ProjectKeys } from '../files/sealing/projectKeys';
import { unsealMessage } from '../files/sealing/sealedMessage';
import type { FilesOf } from '../library/filesOf';
import type { UnsavedWork } from './unsavedWork';

type Answer<T> = Promise<Result<T, AppError>>;

/** Unsaved work of a window that came while no server was there to take it. */
export interface Kept {
  /** The project's handle, or `article`. */
  readonly of: string;
  readonly id: string;
  readonly sealed: Uint8Array;
}

/**
 * What windows keep in their browser while they cannot reach main, sealed: whoever reads the browser's files, or
 * serves a page from the same address, gets nothing. Of a project in clear, and of an article, it opens with a
 * private file of the data folder; of a protected one, with its passphrase alone.
 */
export interface KeptInBrowsers {
  /** With what a window seals what it keeps: 32 bytes in hexadecimal digits. */
  keyOf(of: string, window: string): Answer<{ key: string }>;
  /** Takes what was kept to the unsaved work in the data folder, which is offered. */
  take(kept: Kept, window: string): Answer<Record<string, never>>;
}

const ARTICLE = 'article';
const schema = z.object({ secret: z.string().regex(/^[0-9a-f]{64}$/) });

export function createKeptInBrowsers({
  dataFolder,
  fileSystem,
  filesOf,
  keys,
  unsavedWork,
}: {
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
  readonly filesOf: FilesOf;
  readonly keys: Pick<ProjectKeys, 'cipherOf' | 'isUnlocked'>;
  readonly unsavedWork: Pick<UnsavedWork, 'keep' | 'keepArticle'>;
}): KeptInBrowsers {
  const initial = { secret: randomBytes(32).toString('hex') };
  const file = createJsonFile({
    path: join(dataFolder, 'kept-in-browsers.json'),
    schema,
    initial,
    fileSystem,
  });
  const derived = (secret: Uint8Array | string, of: string) =>
    createHmac('sha256', secret).update(`kept in a browser: ${of}`).digest('hex');

  const keyInClear = async (of: string) => {
    // A copy is another value, and so is written.
    const { secret } = await file.remember((value) => (value === initial ? { ...value } : value));
    return derived(secret, of);
  };
  const keyOfProtected = (of: string, window: string) => {
    const cipher = keys.isUnlocked(of, window) ? keys.cipherOf(of) : undefined;
    if (cipher === undefined) return undefined;
    const secret = cipher.secret();
    const key = derived(secret, of);
    secret.fill(0);
    return key;
  };
  const isLocked = async (of: string): Answer<boolean> => {
    if (of === ARTICLE) return ok(false);
    const files = await filesOf(of);
    return files.ok ? attempt('read', () => files.value.isLocked()) : files;
  };

  return {
    async keyOf(of, window) {
      const own = keyOfProtected(of, window);
      if (own !== undefined) return ok({ key: own });
      const locked = await isLocked(of);
      if (!locked.ok) return locked;
      // Another window may have unlocked it; this one has not.
      if (locked.value || keys.cipherOf(of) !== undefined) return err(PROTECTED);
      return ok({ key: await keyInClear(of) });
    },
    async take({ of, id, sealed }, window) {
      const own = keyOfProtected(of, window);
      const candidates = [own, await keyInClear(of)].filter((key) => key !== undefined);
      for (const key of candidates) {
        const text = unsealMessage(key, sealed, keptAbout(of, id))?.toString('utf8');
        if (text === undefined) continue;
        const kept =
          of === ARTICLE
            ? await keepArticle(unsavedWork, id, text, window)
            : await unsavedWork.keep({ handle: of, id, text, window });
        return kept.ok ? ok({}) : kept;
      }
      const locked = await isLocked(of);
      if (!locked.ok) return locked;
      return err(locked.value ? PROTECTED : UNREADABLE);
    },
  };
}

async function keepArticle(
  unsavedWork: Pick<UnsavedWork, 'keepArticle'>,
  id: string,
  text: string,
  window: string,
): Answer<unknown> {
  const article = unsavedArticleSchema.safeParse(jsonValue(text));
  return article.success ? unsavedWork.keepArticle(id, article.data, window) : err(UNREADABLE);
}

const UNREADABLE: AppError = {
  code: 'damaged',
  message:
    'What this browser kept of unsaved changes cannot be read: it is damaged, or was kept under another passphrase. The project itself is as it was last saved.',
};
