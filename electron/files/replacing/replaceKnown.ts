import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { moveFile } from '../atomicFile';
import { ExpectedError } from '../expectedError';
import { besidePath, PROJECT_EXTENSION } from '../fileName';
import { errorCode, type FileSystem, namesIn } from '../fileSystem';
import { readRegularFile } from '../readFile';
import { removeIfThere, syncFolder, temporaryName, withTemporary } from './temporary';

/** What decides whether a file may be replaced. */
export interface Fence {
  /** The mark of the file when it was read or written last; one that still has it needs not be read before. */
  readonly seen: string | undefined;
  /**
   * Throws where a file may not be replaced, before anything is done to it. `stored` is what it has, where it is
   * not the one that was seen.
   */
  check(stored: Uint8Array | undefined): Promise<void>;
  /** Throws where somebody else has the claim to write; asked last. */
  refuseUnlessOwn(): Promise<void>;
  /** Whether bytes are such as may be replaced. */
  isKnown(stored: Uint8Array): boolean;
  /** May keep what is replaced: its bytes, or the file itself by giving it another name. Does not throw. */
  keep?(replaced: ReplacedFile): Promise<void>;
}

/** What a file had, known to be such as may be replaced. */
export interface ReplacedFile {
  readonly stored: Uint8Array;
  /** Where it lies now, where nobody needs it any more; absent while it has its name. */
  readonly aside?: string;
}

export type Replaced =
  /** `mark`: of the new file. */
  | { readonly kind: 'replaced'; readonly mark: string }
  /**
   * Somebody else wrote meanwhile. Nothing of theirs is lost: what they wrote is in the file, and what they wrote after
   * that while it was put back, in another one of this name beside it.
   */
  | { readonly kind: 'changed'; readonly keptAs?: string };

/**
 * Replaces the content of a file as `replaceFile` does, but only a content that is known. Between the last look at a
 * file and the instant in which it loses its name a program may sleep for hours, and another one may write. So the two
 * files take each other's names in one step, and what was replaced is read after that; what is not known gets its name
 * back. Where a file system cannot do that, the new file takes the name right after the old one was read.
 * Throws what the fence throws, and the system's error.
 */
export async function replaceKnown(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  fence: Fence,
): Promise<Replaced> {
  return withTemporary(fs, path, bytes, async (temporary) => {
    const before = await markOf(fs, path);
    await fence.check(before === fence.seen ? undefined : await readRegularFile(fs, path));
    const written = await markOf(fs, temporary);
    const aside = asideName(path, before, written);
    await fs.rename(temporary, aside);
    let needless = written;
    try {
      await fence.refuseUnlessOwn();
      if ((await markOf(fs, path)) !== before && !(await knownAt(fs, path, fence))) return CHANGED;
      if (await exchange(fs, aside, path)) {
        const stored = await knownAt(fs, aside, fence);
        if (!stored) return await putBack(fs, aside, path, written);
        needless = await markOf(fs, aside);
        await fence.keep?.({ stored, aside });
      } else {
        const stored = await knownAt(fs, path, fence);
        if (!stored) return CHANGED;
        await fence.keep?.({ stored });
        if (!(await knownAt(fs, path, fence))) return CHANGED;
        await fs.rename(aside, path);
      }
      await syncFolder(fs, dirname(path));
      return { kind: 'replaced', mark: written };
    } catch (error) {
      // Whoever took the claim to write meanwhile has looked after what lay aside (`settleReplaced`).
      const isGone = errorCode(error) === 'ENOENT' && (await isThere(fs, path));
      if (isGone && !(await isThere(fs, aside))) return CHANGED;
      throw error;
    } finally {
      // What could not be looked at stays until the project is opened again.
      if (await isThere(fs, aside, needless)) await removeIfThere(fs, aside);
    }
  });
}

const CHANGED: Replaced = { kind: 'changed' };

/**
 * Looks after what a writer that was killed, or sleeps, has left of a project that this process alone may write:
 * what it knew goes, so that it cannot write any more when it wakes; what it replaced without having looked at it yet
 * gets a name that people see. Answers those names. Throws the system's error.
 */
export async function settleReplaced(fs: FileSystem, path: string): Promise<string[]> {
  const folder = dirname(path);
  const kept: string[] = [];
  for (const name of await namesIn(fs, folder)) {
    const [, of, ...known] = ASIDE.exec(name) ?? [];
    if (of !== mark(basename(path))) continue;
    const aside = join(folder, name);
    if (known.includes(await markOf(fs, aside))) await removeIfThere(fs, aside);
    else kept.push(await keepBeside(fs, aside, path));
  }
  return kept;
}

/** Other versions of a project that were kept beside it, by their names. Throws the system's error. */
export async function versionsBeside(fs: FileSystem, path: string): Promise<string[]> {
  const start = basename(besidePath(path, OTHER_VERSION));
  const names = await namesIn(fs, dirname(path));
  return names.filter((name) => name.startsWith(start) && name.endsWith(PROJECT_EXTENSION)).sort();
}

const OTHER_VERSION = ' (other version';

/** Of which project it is, and what both files were before they took each other's names. */
const ASIDE = /^\.galley-\d+-[0-9a-f]{16}-([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{16})\.replaced$/;

function asideName(path: string, before: string, written: string): string {
  const marks = [mark(basename(path)), before, written].join('-');
  return join(dirname(path), `${temporaryName()}-${marks}.replaced`);
}

/** Answers false, and does nothing, where two files cannot take each other's names. */
async function exchange(fs: FileSystem, one: string, other: string): Promise<boolean> {
  try {
    await fs.exchange(one, other);
    return true;
  } catch (error) {
    if (NO_EXCHANGE.has(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Codes by which a file system says that two files cannot take each other's names. */
const NO_EXCHANGE = new Set(['ENOSYS', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EXDEV']);

/** What a file has, if that may be replaced. */
async function knownAt(
  fs: FileSystem,
  path: string,
  fence: Fence,
): Promise<Uint8Array | undefined> {
  try {
    const stored = await readAgain(fs, path);
    return fence.isKnown(stored) ? stored : undefined;
  } catch (error) {
    // A link, a folder, something far too large.
    if (error instanceof ExpectedError) return undefined;
    throw error;
  }
}

/** A trouble of a moment must not leave what was replaced lying about. */
async function readAgain(fs: FileSystem, path: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(fs, path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return readRegularFile(fs, path);
  }
}

async function putBack(
  fs: FileSystem,
  aside: string,
  path: string,
  written: string,
): Promise<Replaced> {
  try {
    await fs.exchange(aside, path);
    await syncFolder(fs, dirname(path));
    if ((await markOf(fs, aside)) === written) return CHANGED;
  } catch (error) {
    // It was moved away meanwhile, or the disk fails: then it is kept beside the file.
    if (errorCode(error) === undefined) throw error;
  }
  return { kind: 'changed', keptAs: await keepBeside(fs, aside, path) };
}

/** Gives what lies aside a name beside the project's by which people find it, and answers that. */
async function keepBeside(fs: FileSystem, aside: string, path: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const to = besidePath(path, `${OTHER_VERSION} ${count})${PROJECT_EXTENSION}`);
    try {
      await moveFile(fs, aside, to);
      return basename(to);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || count > 9999) throw error;
    }
  }
}

/**
 * By which a file is known again without reading it, whatever its name is: another one or a changed one has another
 * mark. Throws the system's error.
 */
export async function markOf(fs: FileSystem, path: string): Promise<string> {
  const { ino, size, mtimeMs } = await fs.lstat(path);
  return mark(`${ino} ${size} ${mtimeMs}`);
}

/** Whether there is a file of this name, and of this mark where one is asked for. */
async function isThere(fs: FileSystem, path: string, mark?: string): Promise<boolean> {
  try {
    const found = await markOf(fs, path);
    return mark === undefined || found === mark;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

function mark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
