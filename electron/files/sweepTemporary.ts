import { join } from 'node:path';
import { attempt } from './attempt';
import type { FileSystem } from './fileSystem';
import { isRunning } from './locking/isRunning';

const TEMPORARY = /^\.galley-(\d+)-[0-9a-f]{16}\.tmp$/;
/** Younger ones may belong to a program on another computer that shares the folder (ms). */
const OLD_ENOUGH = 60_000;

/** Removes what a crash left half written in a folder. What cannot be removed stays. */
export async function sweepTemporary(fs: FileSystem, folder: string, now: Date): Promise<void> {
  await attempt('read', async () => {
    for (const name of await fs.readdir(folder)) {
      const pid = Number(TEMPORARY.exec(name)?.[1]);
      if (!(pid > 0) || isRunning(pid)) continue;
      const path = join(folder, name);
      const { mtimeMs } = await fs.lstat(path);
      if (now.valueOf() - mtimeMs >= OLD_ENOUGH) await fs.unlink(path);
    }
  });
}
