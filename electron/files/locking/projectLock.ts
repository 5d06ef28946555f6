import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { jsonValue } from '../../../shared/jsonValue';
import { createFile, nameExclusively, removeIfThere } from '../atomicFile';
import { ExpectedError } from '../expectedError';
import { errorCode, type FileSystem, OPEN_TO_OVERWRITE } from '../fileSystem';
import { readRegularFile } from '../readFile';
import { isRunning } from './isRunning';
import { type RunningProcess, startOf, thisProcess } from './runningProcess';

/** How often an owner shows that it lives (ms). */
const BEAT = 2000;
/** An owner that nothing else is known of is dead when it has not moved its lock for so long (ms). */
const DEAD_AFTER = 5000;
/** Between two looks at a lock (ms). */
const BETWEEN_LOOKS = 100;
const MOST_BYTES = 4096;
/** So often a lock may be gone, or another one, when it is to be taken. */
const TRIES = 5;

const ownerSchema = z.object({
  token: z.string().regex(/^[0-9a-f]{32}$/),
  pid: z.int().positive(),
  /** Absent where the system does not say; earlier Galleys did not write it. */
  place: z.string().max(64).optional(),
  started: z.string().max(64).optional(),
  /** For people who look into the file. */
  host: z.string().max(255),
});
type Owner = z.infer<typeof ownerSchema>;

/** The claim to write a project file, held by one process. */
export interface ProjectLock {
  /** False once somebody else has taken it, or the file is gone. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export type LockOutcome =
  | { readonly kind: 'held'; readonly lock: ProjectLock }
  /** `host` is another computer's name, where it is another. */
  | { readonly kind: 'taken'; readonly host?: string };

/** What a lock is judged with; tests have their own. */
export interface Judging {
  readonly self: RunningProcess;
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

/**
 * Takes the claim to write a project: a file beside it names its owner and is touched while the owner
 * lives. No clock of another is believed. The lock of a process that runs here is held, however long it
 * sleeps; that of one that ran here and has ended is free; any other one is watched for five seconds and is held if it
 * moves, whoever may read it. What a lock cannot rule out, the fence of `replaceKnown` does. Throws the
 * system's error where no lock can be kept.
 */
export async function takeLock(
  fs: FileSystem,
  projectPath: string,
  judging?: Judging,
): Promise<LockOutcome> {
  const path = lockPath(projectPath);
  const { self } = judging ?? (await realJudging());
  const token = randomBytes(16).toString('hex');
  const owner: Owner = { token, ...self, host: hostname() };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      await createFile(fs, path, Buffer.from(`${JSON.stringify(owner)}\n`));
      return { kind: 'held', lock: heldLock(fs, path, owner) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const living = await freeLock(fs, projectPath, judging);
    if (living) return { kind: 'taken', ...(living.host === owner.host ? {} : living) };
  }
  return { kind: 'taken' };
}

/**
 * Takes away the lock of an owner that is dead, which may take five seconds to see. Answers who holds it
 * where somebody does. Throws the system's error.
 */
export async function freeLock(
  fs: FileSystem,
  projectPath: string,
  judging?: Judging,
): Promise<{ readonly host?: string } | undefined> {
  const path = lockPath(projectPath);
  const { self, wait } = judging ?? (await realJudging());
  const found = await look(fs, path);
  if (found === undefined) return undefined;
  const { owner } = found;
  const living = owner === undefined ? {} : { host: owner.host };
  const fate = owner === undefined ? 'unknown' : await fateOf(owner, self);
  if (fate === 'alive') return living;
  if (fate === 'unknown' && (await moves(fs, path, found, wait))) return living;
  const isThis = ({ mark }: Found) => mark === found.mark;
  return (await takeAway(fs, path, isThis)) ? undefined : living;
}

/** Short and hidden: a project's own name may be as long as a name can be. */
export function lockPath(projectPath: string): string {
  const name = createHash('sha256').update(basename(projectPath)).digest('hex').slice(0, 16);
  return join(dirname(projectPath), `.galley-${name}.lock`);
}

async function realJudging(): Promise<Judging> {
  return { self: await thisProcess(), wait: (ms) => pause(ms) };
}

function heldLock(fs: FileSystem, path: string, owner: Owner): ProjectLock {
  const isOurs = (found: Found | undefined) => found?.owner?.token === owner.token;
  const isHeld = async () => isOurs(await look(fs, path));
  const beat = setInterval(() => {
    move(fs, path, owner, isHeld).catch((error: unknown) => {
      // Whether it is still held is asked before each write.
      if (errorCode(error) === undefined && !(error instanceof ExpectedError)) throw error;
    });
  }, BEAT);
  beat.unref();
  return {
    isHeld,
    async release() {
      clearInterval(beat);
      if (await isHeld()) await takeAway(fs, path, isOurs);
    },
  };
}

/** Shows that the owner lives. A process that slept must not move the lock of who came after it. */
async function move(
  fs: FileSystem,
  path: string,
  owner: Owner,
  isHeld: () => Promise<boolean>,
): Promise<void> {
  if (!(await isHeld())) return;
  const now = new Date();
  try {
    await fs.utimes(path, now, now);
  } catch (error) {
    if (errorCode(error) === undefined || errorCode(error) === 'ENOENT') throw error;
    // Some systems set no times; writing the same again moves the lock, too.
    const file = await fs.open(path, OPEN_TO_OVERWRITE);
    try {
      const bytes = Buffer.from(`${JSON.stringify(owner)}\n`);
      await file.write(bytes, 0, bytes.length);
    } finally {
      await file.close();
    }
  }
}

interface Found {
  /** Another one after each move. */
  readonly mark: string;
  /** Undefined where the lock cannot be read, or says no owner. */
  readonly owner?: Owner | undefined;
}

/** Undefined where there is no lock. */
async function look(fs: FileSystem, path: string): Promise<Found | undefined> {
  try {
    // Read, and not only looked at: it is then that a file system of another computer is asked anew.
    const text = await readText(fs, path);
    const { size, mtimeMs } = await fs.lstat(path);
    const mark = [size, mtimeMs, text].join(' ');
    return { mark, owner: ownerSchema.safeParse(jsonValue(text)).data };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Empty where it may not be read, or is no file. */
async function readText(fs: FileSystem, path: string): Promise<string> {
  try {
    return Buffer.from(await readRegularFile(fs, path, MOST_BYTES)).toString('utf8');
  } catch (error) {
    if (error instanceof ExpectedError || UNREADABLE.has(errorCode(error) ?? '')) return '';
    throw error;
  }
}

const UNREADABLE = new Set(['EACCES', 'EPERM', 'EBUSY', 'ELOOP']);

async function fateOf(owner: Owner, self: RunningProcess): Promise<'alive' | 'dead' | 'unknown'> {
  if (owner.place === undefined || owner.place !== self.place) return 'unknown';
  if (!isRunning(owner.pid)) return 'dead';
  const started = await startOf(owner.pid);
  return started !== undefined && started === owner.started ? 'alive' : 'unknown';
}

/** Whether a lock moves within five seconds, by this process's own count of them: no clock is asked. */
async function moves(
  fs: FileSystem,
  path: string,
  { mark }: Found,
  wait: Judging['wait'],
): Promise<boolean> {
  for (let waited = 0; waited < DEAD_AFTER; waited += BETWEEN_LOOKS) {
    await wait(BETWEEN_LOOKS);
    const now = await look(fs, path);
    if (now === undefined) return false;
    if (now.mark !== mark) return true;
  }
  return false;
}

/**
 * Of several that find the same dead owner one succeeds; a lock that is another by now goes back. False where
 * it may not be taken away.
 */
async function takeAway(
  fs: FileSystem,
  path: string,
  isThis: (found: Found) => boolean,
): Promise<boolean> {
  const aside = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    await fs.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    if (errorCode(error) === 'EACCES' || errorCode(error) === 'EPERM') return false;
    throw error;
  }
  const moved = await look(fs, aside);
  if (moved !== undefined && !isThis(moved)) {
    await nameExclusively(fs, aside, path).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }
  await removeIfThere(fs, aside);
  return true;
}
