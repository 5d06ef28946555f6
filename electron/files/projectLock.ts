import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { createFile, removeIfThere } from './atomicFile';
import { errorCode, type FileSystem } from './fileSystem';
import { isRunning } from './isRunning';
import { readRegularFile } from './readFile';

/** How often an owner shows that it lives (ms). */
const BEAT = 2000;
/** An owner that has not shown it for so long is dead (ms). */
const DEAD_AFTER = 5000;
const MOST_BYTES = 4096;

const ownerSchema = z.object({
  token: z.string().regex(/^[0-9a-f]{32}$/),
  pid: z.int().positive(),
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

/**
 * Takes the claim to write a project: a private file beside it names its owner and is touched while
 * the owner lives. The lock of an owner that is dead (no such process on this computer, or silent for
 * five seconds) is taken over. What a lock cannot rule out, the hash check before each write does.
 * Throws the system's error where no lock can be kept.
 */
export async function takeLock(fs: FileSystem, projectPath: string): Promise<LockOutcome> {
  const path = lockPath(projectPath);
  const owner: Owner = {
    token: randomBytes(16).toString('hex'),
    pid: process.pid,
    host: hostname(),
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await createFile(fs, path, Buffer.from(`${JSON.stringify(owner)}\n`));
      return { kind: 'held', lock: heldLock(fs, path, owner.token) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const found = await readOwner(fs, path);
    if (found !== undefined && (await isAlive(fs, path, found))) {
      return { kind: 'taken', ...(found.host === owner.host ? {} : { host: found.host }) };
    }
    await setAside(fs, path, found);
  }
  return { kind: 'taken' };
}

/** Short and hidden: a project's own name may be as long as a name can be. */
export function lockPath(projectPath: string): string {
  const name = createHash('sha256').update(basename(projectPath)).digest('hex').slice(0, 16);
  return join(dirname(projectPath), `.galley-${name}.lock`);
}

function heldLock(fs: FileSystem, path: string, token: string): ProjectLock {
  const beat = setInterval(() => {
    const now = new Date();
    fs.utimes(path, now, now).catch((error: unknown) => {
      // Whether it is still held is asked before each write.
      if (errorCode(error) === undefined) throw error;
    });
  }, BEAT);
  beat.unref();
  const isHeld = async () => (await readOwner(fs, path))?.token === token;
  return {
    isHeld,
    async release() {
      clearInterval(beat);
      if (await isHeld()) await removeIfThere(fs, path);
    },
  };
}

/** Undefined for what no owner wrote whole, and where there is nothing. */
async function readOwner(fs: FileSystem, path: string): Promise<Owner | undefined> {
  try {
    const text = Buffer.from(await readRegularFile(fs, path, MOST_BYTES)).toString('utf8');
    return ownerSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function isAlive(fs: FileSystem, path: string, owner: Owner): Promise<boolean> {
  if (owner.host === hostname() && !isRunning(owner.pid)) return false;
  try {
    const { mtimeMs } = await fs.lstat(path);
    return Date.now() - mtimeMs < DEAD_AFTER;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Of several that find the same dead owner one succeeds; a lock that is new by now goes back. */
async function setAside(fs: FileSystem, path: string, dead: Owner | undefined): Promise<void> {
  const aside = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    await fs.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readOwner(fs, aside);
  if (moved !== undefined && moved.token !== dead?.token) {
    await fs.link(aside, path).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }
  await removeIfThere(fs, aside);
}
