import { dirname } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { Output, ProjectSecret } from '../../shared/ipc/contract';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import { ok, type Result } from '../../shared/result';
import { attachmentsFolder } from '../attachments/attachmentFiles';
import { removeIfThere, replaceFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { errorCode } from '../files/fileSystem';
import { readRegularFile } from '../files/readFile';
import { headerOf } from '../files/sealing/ageHeader';
import {
  makeCipher,
  type ProjectCipher,
  restoreCipher,
  unlockCipher,
} from '../files/sealing/projectCipher';
import type { ProjectKeys } from '../files/sealing/projectKeys';
import type { Recasting } from '../files/sealing/recasting';
import { makeRecovery, recoverPassphrase } from '../files/sealing/recoveryKey';
import { filesSealedBy, type SealedFiles } from '../files/sealing/sealedFiles';
import { sweepTemporary } from '../files/sweepTemporary';
import type { FilesOf } from '../library/filesOf';
import type { Library } from '../library/library';
import { backupsFolder, listBackups, readBackupBytes } from '../project/backups';
import type { Opening, ProjectStore } from '../project/projectStore';
import { changingPath, readRecovery, recoveryPath } from '../project/recoveryFile';
import type { UnsavedWork } from '../project/unsavedWork';
import { recastAttachments, recastBackups, removeOld, takeBackAttachments } from './recastFiles';

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
}

/** The files of a project that were written anew, and what could not be, in plain words. */
interface Recast {
  readonly files: SealedFiles;
  readonly left?: string;
}

interface ProtectionOptions {
  readonly library: Pick<Library, 'forgetContent'>;
  readonly filesOf: FilesOf;
  readonly projects: ProjectStore;
  readonly unsavedWork: Pick<UnsavedWork, 'recast'>;
  readonly keys: ProjectKeys;
  readonly now: () => Date;
  /** Base-2 logarithm of what each guess costs; age's own choice unless told otherwise. */
  readonly workFactor?: number | undefined;
}

export function createProjectProtection(options: ProtectionOptions): ProjectProtection {
  const { library, filesOf, projects, unsavedWork, keys, now, workFactor } = options;

  /**
   * All files of a project, in an order in which a crash at any point loses nothing. Answers with its
   * files, and with what is left to do when it is next opened.
   */
  const recast = (handle: string, window: string, cipher: ProjectCipher | undefined) =>
    projects.exclusively(handle, window, async (held): Answer<Recast> => {
      const current = keys.cipherOf(handle);
      const before = current && restoreCipher(current.secret());
      const recasting = recastingOf(held.files, before, cipher);
      const { path } = held.files;
      const begun = await attempt('save', async () => {
        if (before && cipher) await recasting.to.replace(changingPath(path), before.secret());
        return recastAttachments(recasting);
      });
      const takeBack = async () => {
        await attempt('save', () => takeBackAttachments(recasting));
        before?.wipe();
      };
      if (!begun.ok) {
        await takeBack();
        return begun;
      }
      const done = await held.recast(recasting);
      if (!done.ok) {
        await takeBack();
        return done;
      }
      // From here on the project is what it shall be; windows go on with that.
      keys.replace(handle, cipher);
      if (current === undefined && cipher !== undefined) keys.unlock(handle, window, cipher);
      const rest = await finish(handle, recasting, begun.value);
      before?.wipe();
      return ok({ files: held.files, ...(rest.ok ? {} : { left: leftWords(rest.error) }) });
    });

  const finish = (handle: string, recasting: Recasting, old: readonly string[]) =>
    attempt('save', async () => {
      const { fs, path } = recasting.to;
      await removeOld(fs, old);
      await recastBackups(recasting);
      await unsavedWork.recast(handle, recasting);
      // What was attached while the project itself was not written anew yet.
      await removeOld(fs, await recastAttachments(recasting));
      for (const folder of [dirname(path), attachmentsFolder(path), backupsFolder(path)]) {
        await sweepTemporary(fs, folder, now());
      }
      await removeIfThere(fs, changingPath(path));
    });

  /** What a crash left in clear, or as it was sealed before, while the project was protected. */
  const makeGood = (handle: string, window: string, cipher: ProjectCipher) =>
    projects.exclusively(handle, window, async ({ files }) => {
      const before = await attempt('save', () => cipherBefore(files, cipher));
      if (!before.ok) return before;
      const recasting = recastingOf(files, before.value, cipher);
      const old = await attempt('save', () => recastAttachments(recasting));
      const finished = old.ok ? await finish(handle, recasting, old.value) : old;
      before.value?.wipe();
      return finished.ok ? ok(undefined) : finished;
    });

  return {
    async unlock(handle, secret, opening = {}) {
      const files = await filesOf(handle);
      if (!files.ok) return files;
      const passphrase = await passphraseOf(files.value, secret);
      if (!passphrase.ok) return passphrase;
      const cipher = await openWith(files.value, passphrase.value);
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
      const made = await attempt('save', async () => ({
        to: await makeCipher(passphrase, workFactor),
        recovery: withRecovery ? await makeRecovery(passphrase) : undefined,
      }));
      if (!made.ok) return made;
      const { to, recovery } = made.value;
      const done = await recast(handle, window, to);
      if (!done.ok) return done;
      const { files, left } = done.value;
      const { fs, path } = files;
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
      const { files, left } = done.value;
      await removeIfThere(files.fs, recoveryPath(files.path));
      return ok({ notices: left === undefined ? [] : [left] });
    },
  };
}

/** How the files of a project are sealed and how they shall be; undefined is in clear. */
function recastingOf(
  files: SealedFiles,
  before: ProjectCipher | undefined,
  after: ProjectCipher | undefined,
): Recasting {
  return { from: filesSealedBy(before, files), to: filesSealedBy(after, files) };
}

async function passphraseOf(files: SealedFiles, secret: ProjectSecret): Answer<string> {
  if (secret.kind === 'passphrase') return ok(secret.passphrase);
  const recovery = await readRecovery(files);
  return recovery.ok ? recoverPassphrase(recovery.value, secret.key) : recovery;
}

/** By the file's header; by that of a backup where the file's is damaged. */
async function openWith(files: SealedFiles, passphrase: string): Answer<ProjectCipher> {
  const bytes = await attempt('read', () => readRegularFile(files.fs, files.path));
  if (!bytes.ok) return bytes;
  const first = await unlockCipher(bytes.value, passphrase);
  const backups = first.ok ? undefined : await attempt('read', () => listBackups(files));
  if (backups === undefined) return first;
  if (!backups.ok) return backups;
  const tried = headerOf(bytes.value);
  for (const { id } of backups.value) {
    const backup = await readBackupBytes(files, id);
    const header = backup.ok ? headerOf(backup.value) : undefined;
    if (header === undefined || tried?.equals(header)) continue;
    // One guess more is enough: the others have the same header.
    return unlockCipher(header, passphrase);
  }
  return first;
}

/** What the files were sealed with before a change of the passphrase that a crash ended. */
async function cipherBefore(
  { fs, path }: SealedFiles,
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
