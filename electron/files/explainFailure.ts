import type { AppError } from '../../shared/ipc/appError';
import { ExpectedError, PROTECTED } from './expectedError';
import { errorCode } from './fileSystem';
import { LockedError } from './sealing/projectCipher';

/** What was being done, for the sentence. */
export type Attempt = 'read' | 'save' | 'create' | 'rename' | 'attach' | 'backUp' | 'keepUnsaved';

/**
 * The error that a person reads for a failure of the disk. Rethrows what is no failure of the system: a bug
 * must not pass for a full disk.
 */
export function explainFailure(error: unknown, attempt: Attempt): AppError {
  if (error instanceof ExpectedError) return error.appError;
  if (error instanceof LockedError) return PROTECTED;
  const code = errorCode(error);
  if (code === undefined) throw error;
  return { ...describe(code, attempt), detail: code };
}

const KEPT: Readonly<Record<Attempt, string>> = {
  read: 'Nothing was changed.',
  save: 'The file on disk is as it was last saved.',
  create: 'Nothing was written.',
  rename: 'The project keeps its name.',
  attach: 'Nothing was attached; the project is as it was.',
  backUp: 'The project itself was saved.',
  keepUnsaved: 'Your unsaved changes are in this window alone.',
};

const MISSING: Readonly<Record<Attempt, string>> = {
  read: 'This file is not there: it may have been moved, renamed or deleted. Nothing was changed.',
  save: 'The file is no longer where it was: it was moved, renamed or deleted. Save a copy to keep your work.',
  create: 'There is no such folder. Nothing was written.',
  rename: 'The file is no longer where it was: it was moved or deleted. Nothing was changed.',
  backUp: 'The folder is no longer where it was. The project itself was saved.',
  keepUnsaved: 'Galley’s data folder is not there. Your unsaved changes are in this window alone.',
  attach:
    'The project’s folder is no longer where it was: it was moved or deleted. Nothing was attached. Open the project again.',
};

function describe(code: string, attempt: Attempt): AppError {
  const kept = KEPT[attempt];
  const elsewhere = attempt === 'create' ? 'Choose another place.' : 'Save a copy elsewhere.';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return {
        code: 'diskFull',
        message: `The disk is full. ${kept} Free some space, then try again.`,
      };
    case 'EACCES':
    case 'EPERM':
      return attempt === 'read'
        ? { code: 'ioError', message: `Galley is not allowed to read this file. ${kept}` }
        : {
            code: 'readOnly',
            message: `Galley is not allowed to write here. ${kept} ${elsewhere}`,
          };
    case 'EROFS':
      return {
        code: 'readOnly',
        message: `This disk can only be read. ${kept} ${elsewhere}`,
      };
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'notFound',
        message: MISSING[attempt],
      };
    case 'ELOOP':
      return {
        code: 'notAProject',
        message: `This is a link to another file. Open that file itself.`,
      };
    case 'EEXIST':
      return { code: 'exists', message: `There is already a file of this name. ${kept}` };
    case 'ENAMETOOLONG':
      return {
        code: 'invalidInput',
        message: `This name is too long. ${kept} Choose a shorter one.`,
      };
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'ioError', message: `Another program is using this file. ${kept} Try again.` };
    case 'EMFILE':
    case 'ENFILE':
      return { code: 'ioError', message: `Too many files are open. ${kept} Try again.` };
    default:
      return {
        code: 'ioError',
        message:
          attempt === 'read'
            ? 'The disk reported an error while reading. Nothing was changed.'
            : `The disk reported an error while writing. ${kept} Try again, or save a copy elsewhere.`,
      };
  }
}
