import { dirname } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { Output, ProjectSecret } from '../../shared/ipc/contract';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import { ok, type Result } from '../../shared/result';
import { attachmentsFolder } from '../attachments/attachmentFiles';
import { removeIfThere, replaceFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { readRegularFile } from '../files/readFile';
import {
  headerOf,
  makeCipher,
  type ProjectCipher,
  restoreCipher,
  unlockCipher,
} from '../files/sealing/projectCipher';
import type { ProjectKeys } from '../files/sealing/projectKeys';
import { makeRecovery, recoverPassphrase } from '../files/sealing/recoveryKey';
import { StorageError } from '../files/storageError';
import { sweepTemporary } from '../files/sweepTemporary';
import type { Library } from '../library/library';
import { backupsFolder, listBackups, readBackupBytes } from '../project/backups';
import type { Drafts } from '../project/drafts';
import type { Opening, ProjectStore } from '../project/projectStore';
import { changingPath, readRecovery, recoveryPath } from '../project/recoveryFile';
import { type Recasting, recastAttachments, recastBackups, removeOld } from './recastFiles';

type Answer<T> = Promise<Result<T, AppError>>;

/** Projects whose files open with a passphrase alone. Passphrases are kept nowhere. */
export interface ProjectProtection {
  unlock(handle: string, secret: ProjectSecret, opening?: Opening): Answer<OpenedProject>;
  /** Protects a project, or gives a protected one another passphrase. */
  protect(
    handle: string,
    passphrase: string,
    options: { readonly window?: string; readonly withRecovery: boolean },
  ): Answer<Output<'project.protect'>>;
  unprotect(handle: string, window?: string): Answer<Output<'project.unprotect'>>;
  /** A window must give the passphrase again; the key is overwritten once no window holds it. */
  lock(handle: string, window?: string): Answer<Record<string, never>>;
}

interface ProtectionOptions {
  readonly library: Library;
  readonly projects: ProjectStore;
  readonly drafts: Pick<Drafts, 'recast'>;
  readonly keys: ProjectKeys;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
  /** Base-2 logarithm of what each guess costs; age's own choice unless told otherwise. */
  readonly workFactor?: number | undefined;
}

export function createProjectProtection(options: ProtectionOptions): ProjectProtection {
  const { library, projects, drafts, keys, fileSystem: fs, now, workFactor } = options;

  /**
   * All files of a project, in an order in which a crash at any point loses nothing. Answers with its
   * path, and with what is left to do when it is next opened.
   */
  const recast = (handle: string, window: string, to: ProjectCipher | undefined) =>
    projects.exclusively(handle, window, async (path, held) => {
      const current = keys.cipherOf(handle);
      const from = current && restoreCipher(current.secret());
      const recasting: Recasting = { from, to };
      if (from && to) await replaceFile(fs, changingPath(path), to.seal(from.secret()));
      const old = await recastAttachments(fs, path, recasting);
      await held.adapter.recast(to);
      // From here on the project is what it shall be; windows go on with that.
      keys.replace(handle, to);
      if (current === undefined && to !== undefined) {
        keys.unlock(handle, window, to);
        keys.hold(handle, window);
      }
      const rest = await attempt('save', () => finish(handle, path, recasting, old));
      from?.wipe();
      return { path, ...(rest.ok ? {} : { left: leftWords(rest.error) }) };
    });

  const finish = async (
    handle: string,
    path: string,
    recasting: Recasting,
    old: readonly string[],
  ) => {
    await recastBackups(fs, path, recasting);
    await drafts.recast(handle, recasting);
    await removeOld(fs, old);
    for (const folder of [dirname(path), attachmentsFolder(path), backupsFolder(path)]) {
      await sweepTemporary(fs, folder, now());
    }
    await removeIfThere(fs, changingPath(path));
  };

  /** What a crash left in clear, or as it was sealed before, while the project was protected. */
  const makeGood = (handle: string, window: string, to: ProjectCipher) =>
    projects.exclusively(handle, window, async (path) => {
      const from = await cipherBefore(fs, path, to);
      const recasting: Recasting = { from, to };
      await finish(handle, path, recasting, await recastAttachments(fs, path, recasting));
      from?.wipe();
    });

  return {
    async unlock(handle, secret, opening = {}) {
      const cipher = await attempt('read', async () => {
        const path = await library.pathOf(handle);
        return openWith(fs, path, await passphraseOf(fs, path, secret));
      });
      if (!cipher.ok) return cipher;
      const { window = '' } = opening;
      keys.unlock(handle, window, cipher.value);
      const opened = await projects.open(handle, opening);
      if (!opened.ok) keys.release(window, handle);
      else if (opened.value.readOnly === undefined) {
        const made = await makeGood(handle, window, cipher.value);
        if (!made.ok)
          return ok({ ...opened.value, notices: [...opened.value.notices, leftWords(made.error)] });
      }
      return opened;
    },
    async protect(handle, passphrase, { window = '', withRecovery }) {
      const to = await makeCipher(passphrase, workFactor);
      const recovery = withRecovery ? await makeRecovery(passphrase) : undefined;
      const done = await recast(handle, window, to);
      if (!done.ok) return done;
      const { path, left } = done.value;
      await library.forgetContent(handle);
      const kept = await attempt('save', async () => {
        if (recovery === undefined) await removeIfThere(fs, recoveryPath(path));
        else await replaceFile(fs, recoveryPath(path), recovery.file);
      });
      return ok({
        ...(recovery && kept.ok ? { recoveryKey: recovery.key } : {}),
        notices: [
          ...(left === undefined ? [] : [left]),
          ...(kept.ok ? [] : [`No recovery file was made. ${kept.error.message}`]),
        ],
      });
    },
    async unprotect(handle, window = '') {
      const done = await recast(handle, window, undefined);
      if (!done.ok) return done;
      await removeIfThere(fs, recoveryPath(done.value.path));
      return ok({ notices: done.value.left === undefined ? [] : [done.value.left] });
    },
    async lock(handle, window = '') {
      await projects.close(window, handle);
      keys.lock(handle, window);
      return ok({});
    },
  };
}

async function passphraseOf(fs: FileSystem, path: string, secret: ProjectSecret): Promise<string> {
  if (secret.kind === 'passphrase') return secret.passphrase;
  const passphrase = await recoverPassphrase(await readRecovery(fs, path), secret.key);
  if (!passphrase.ok) throw new StorageError(passphrase.error);
  return passphrase.value;
}

/** By the file's header; by that of a backup where the file's is damaged. */
async function openWith(fs: FileSystem, path: string, passphrase: string): Promise<ProjectCipher> {
  const bytes = await readRegularFile(fs, path);
  const first = await unlockCipher(bytes, passphrase);
  if (first.ok) return first.value;
  const tried = headerOf(bytes);
  for (const { id } of await listBackups(fs, path)) {
    const backup = await attempt('read', () => readBackupBytes(fs, path, id));
    const header = backup.ok ? headerOf(backup.value) : undefined;
    if (header === undefined || tried?.equals(header)) continue;
    const cipher = await unlockCipher(header, passphrase);
    if (cipher.ok) return cipher.value;
    // One guess more is enough: the others have the same header.
    throw new StorageError(cipher.error);
  }
  throw new StorageError(first.error);
}

/** What the files were sealed with before a change of the passphrase that a crash ended. */
async function cipherBefore(
  fs: FileSystem,
  path: string,
  cipher: ProjectCipher,
): Promise<ProjectCipher | undefined> {
  try {
    const secret = cipher.open(await readRegularFile(fs, changingPath(path)));
    return secret && restoreCipher(secret);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

function leftWords({ message }: AppError): string {
  return `What lies beside the project could not all be written anew. ${message} Open the project once more to have it tried again.`;
}
