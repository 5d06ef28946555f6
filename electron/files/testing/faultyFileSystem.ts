import { type FileSystem, nodeFileSystem, type OpenFile } from '../fileSystem';

/** The system calls that a test can make fail, by what they are for. */
export interface Faults {
  /** Bytes that each write may take at most; -1 for a write that takes none. */
  readonly shortWrites?: number;
  readonly write?: string;
  readonly sync?: string;
  readonly close?: string;
  readonly rename?: string;
  readonly exchange?: string;
  readonly link?: string;
  readonly chmod?: string;
  readonly chown?: string;
  readonly access?: string;
  readonly open?: string;
  /** A disk that says yes and keeps less. */
  readonly keepsLess?: boolean;
  /** Runs before a rename. */
  readonly beforeRename?: () => Promise<void>;
}

export interface FaultyFileSystem extends FileSystem {
  /** What was called, in order, with the names of the calls only. */
  readonly calls: readonly string[];
}

/** The real file system with faults put in. */
export function faultyFileSystem(faults: Faults): FaultyFileSystem {
  const calls: string[] = [];
  const failing = (name: keyof Faults & string, code: unknown): void => {
    calls.push(name);
    if (typeof code === 'string') throw systemError(code);
  };
  return {
    ...nodeFileSystem,
    calls,
    async open(path, flags, mode) {
      failing('open', mode === undefined ? undefined : faults.open);
      return faultyFile(await nodeFileSystem.open(path, flags, mode), faults, failing);
    },
    async access(path, mode) {
      failing('access', faults.access);
      await nodeFileSystem.access(path, mode);
    },
    async rename(from, to) {
      await faults.beforeRename?.();
      failing('rename', faults.rename);
      await nodeFileSystem.rename(from, to);
    },
    async exchange(one, other) {
      await faults.beforeRename?.();
      failing('exchange', faults.exchange);
      await nodeFileSystem.exchange(one, other);
    },
    async link(from, to) {
      failing('link', faults.link);
      await nodeFileSystem.link(from, to);
    },
  };
}

function faultyFile(
  file: OpenFile,
  faults: Faults,
  failing: (name: keyof Faults & string, code: unknown) => void,
): OpenFile {
  return {
    readFile: () => file.readFile(),
    read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
    stat: () => file.stat(),
    async chmod(mode) {
      failing('chmod', faults.chmod);
      await file.chmod(mode);
    },
    async chown(uid, gid) {
      failing('chown', faults.chown);
      await file.chown(uid, gid);
    },
    async write(bytes, offset, length) {
      failing('write', faults.write);
      if (faults.keepsLess) {
        await file.write(bytes, offset, Math.floor(length / 2));
        return { bytesWritten: length };
      }
      if (faults.shortWrites === -1) return { bytesWritten: 0 };
      return file.write(bytes, offset, Math.min(length, faults.shortWrites ?? length));
    },
    async sync() {
      failing('sync', faults.sync);
      await file.sync();
    },
    async close() {
      await file.close();
      failing('close', faults.close);
    },
  };
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}
