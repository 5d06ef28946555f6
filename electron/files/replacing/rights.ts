import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import {
  errorCode,
  type FileSystem,
  OPEN_FOLDER,
  type OpenFile,
  PRIVATE_FOLDER,
} from '../fileSystem';

/** Readable and writable by their owner alone. */
export const PRIVATE = 0o600;

/** Not the bit by which a program runs as its owner. */
const ALL_BUT_USER = 0o2777;
const GROUP = 0o070;
const GROUP_WRITES = 0o020;
const OTHERS_WRITE = 0o002;
const GROUP_IS_HANDED_ON = 0o2000;

/** What somebody may do with a file. */
export interface Rights {
  readonly mode: number;
  /** Absent where it is whoever makes the file. */
  readonly owner?: Owner;
  /** The file that has them already. */
  readonly of?: string;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Windows has rights of another kind; what is new there has those of its folder. */
const HAS_MODES = process.platform !== 'win32';

/**
 * Whose a file is to be: `like` what has its name now, or what its folder is meant for; `private`, whatever
 * had its name.
 */
export type Whose = 'like' | 'private';

/**
 * What somebody shall be able to do with a file that takes this name: what they can do with the one that has it now. A
 * new one is private, or its folder's group's where the folder is shared. Throws the system's error.
 */
export async function rightsFor(fs: FileSystem, path: string, whose: Whose): Promise<Rights> {
  if (!HAS_MODES || whose === 'private') return { mode: PRIVATE };
  const before = await lookAt(fs, path);
  if (before?.isFile()) return { ...pick(before), of: path };
  const folder = await fs.lstat(dirname(path));
  return isShared(folder) ? { ...pick(folder), mode: PRIVATE | (PRIVATE >> 3) } : { mode: PRIVATE };
}

/**
 * Gives them to a file that was made with this mode and says nothing yet: owner and group as far as the system
 * allows, and extended attributes with the access control list. A group that may not be given gets no rights:
 * they would be another group's.
 */
export async function giveRights(
  fs: FileSystem,
  file: OpenFile,
  temporary: string,
  rights: Rights,
): Promise<void> {
  const { owner, of } = rights;
  if (owner === undefined) return;
  if ((await give(file, rights.mode, owner)) && of !== undefined)
    await tolerant(fs.copyAttributes(of, temporary));
}

/**
 * Makes a folder beside a project, where it is missing: open to its owner alone, or to the group of a shared folder
 * in which it is made. Throws the system's error.
 */
export async function makeFolder(fs: FileSystem, path: string): Promise<void> {
  if (HAS_MODES && (await lookAt(fs, path)) !== undefined) return;
  await fs.mkdir(path, PRIVATE_FOLDER);
  const parent = await fs.lstat(dirname(path));
  if (!isShared(parent)) return;
  const folder = await fs.open(path, OPEN_FOLDER);
  try {
    await give(folder, GROUP_IS_HANDED_ON | PRIVATE_FOLDER | GROUP, parent);
  } finally {
    await folder.close();
  }
}

/**
 * Whether a folder is meant for several people: its group may write in it, and either hands itself on to what
 * is made there or is not the group that everything of this person has anyway.
 */
export function isShared(folder: Pick<Stats, 'mode' | 'gid'>): boolean {
  const { mode, gid } = folder;
  if (!HAS_MODES || !(mode & GROUP_WRITES) || mode & OTHERS_WRITE) return false;
  return (mode & GROUP_IS_HANDED_ON) !== 0 || gid !== process.getegid?.();
}

/** False where group or mode could not be given. */
async function give(file: OpenFile, mode: number, { uid, gid }: Owner): Promise<boolean> {
  const own = await file.stat();
  let keeps = own.gid === gid;
  if (!keeps || own.uid !== uid) {
    // Only an administrator may give files away; everybody may give their own to a group they are in.
    keeps =
      (await tolerant(file.chown(uid, gid))) || (await tolerant(file.chown(own.uid, gid))) || keeps;
  }
  const wanted = (keeps ? mode : mode & ~GROUP) & ALL_BUT_USER;
  if ((own.mode & ALL_BUT_USER) === wanted) return keeps;
  return (await tolerant(file.chmod(wanted))) && keeps;
}

function pick({ mode, uid, gid }: Stats): Rights {
  return { mode: mode & ALL_BUT_USER, owner: { uid, gid } };
}

async function lookAt(fs: FileSystem, path: string): Promise<Stats | undefined> {
  try {
    return await fs.lstat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Rights are given where that can be done: no work is lost for want of them. */
async function tolerant(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
