import { constants, type Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { copyAttributes, exchange } from './replacing/nativeExtensions';

/** An open file, as far as the code that touches the disk uses one. */
export interface OpenFile {
  /** May write fewer bytes than asked for, as the system call does. */
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ bytesWritten: number }>;
  readFile(): Promise<Uint8Array>;
  /** May read fewer bytes than asked for; none at the end. */
  read(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesRead: number }>;
  stat(): Promise<Stats>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** All system calls with which Galley reaches the disk; tests inject faults here. Errors carry Node's `code`. */
export interface FileSystem {
  open(path: string, flags: number, mode?: number): Promise<OpenFile>;
  lstat(path: string): Promise<Stats>;
  access(path: string, mode: number): Promise<void>;
  /** Fails with EEXIST where something of the new name exists. */
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /**
   * Two files take each other's names in one step, so that what one of them stood for is never gone. Fails with
   * ENOSYS, EINVAL and the like where that cannot be done.
   */
  exchange(one: string, other: string): Promise<void>;
  /** Gives a file the extended attributes of another, its access control list among them, as far as it may have them. */
  copyAttributes(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes the folders that are missing; does nothing where the path is there. */
  mkdir(path: string, mode?: number): Promise<void>;
  /** Removes an empty folder. */
  rmdir(path: string): Promise<void>;
  readdir(path: string): Promise<string[]>;
  /** Sets when it was last used and changed. */
  utimes(path: string, used: Date, changed: Date): Promise<void>;
}

export const nodeFileSystem: FileSystem = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  lstat: (path) => fs.lstat(path),
  access: (path, mode) => fs.access(path, mode),
  link: (from, to) => fs.link(from, to),
  rename: (from, to) => fs.rename(from, to),
  exchange,
  copyAttributes,
  unlink: (path) => fs.unlink(path),
  mkdir: async (path, mode) => {
    await fs.mkdir(path, { recursive: true, ...(mode === undefined ? {} : { mode }) });
  },
  rmdir: (path) => fs.rmdir(path),
  readdir: (path) => fs.readdir(path),
  utimes: (path, used, changed) => fs.utimes(path, used, changed),
};

/** Never waits for the other end of a pipe, never follows a link (0 where a system has no such flag). */
export const OPEN_TO_READ =
  constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
export const OPEN_NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
/** To write over the beginning of a file that is there, never following a link. */
export const OPEN_TO_OVERWRITE = constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);
export const OPEN_FOLDER = constants.O_RDONLY;
/** For `access`: whether a file or folder may be written. */
export const MAY_WRITE = constants.W_OK;

/** The mode of a folder that is open to its owner alone. */
export const PRIVATE_FOLDER = 0o700;

/** The system's error code, such as `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** What lies in a folder; nothing where there is no folder. Throws the system's error. */
export async function namesIn(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
