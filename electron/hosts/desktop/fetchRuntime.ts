import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { folderSize } from '../../files/folderSize';
import { withPrivateFolder } from '../../files/privateFolder';

/** How long nothing may come before it is given up (ms). */
const MOST_SILENCE_MS = 10_000;
const LOOK_MS = 200;
const MEGABYTE = 1_000_000;

interface Fetching {
  /** The folder of the npm package `electron`. */
  readonly packageFolder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Is told how many megabytes have come, each time that it is one more. */
  readonly onProgress: (megabytes: number) => void;
  readonly mostSilenceMs?: number;
}

/**
 * Has the `electron` package fetch its runtime by its own installer, which knows the version and its
 * checksums. Answers why it did not come, in a few words, or with undefined where it is there now.
 */
export function fetchRuntime({
  packageFolder,
  env,
  onProgress,
  mostSilenceMs = MOST_SILENCE_MS,
}: Fetching): Promise<string | undefined> {
  return withPrivateFolder(async (temporary) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      // There the installer keeps what comes until it is whole: how much it is can be seen.
      env: {
        ...env,
        TMPDIR: temporary,
        TMP: temporary,
        TEMP: temporary,
        ELECTRON_GET_NO_PROGRESS: '1',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (bytes: Buffer) => {
      complaint += bytes.toString('utf8');
    });
    const ended = new Promise<string | undefined>((resolve) => {
      child.on('error', ({ message }) => resolve(message));
      child.on('close', (code) => resolve(code === 0 ? undefined : reasonIn(complaint)));
    });
    const places = [temporary, join(packageFolder, 'dist')];
    let seen = await sizeOf(places);
    let told = 0;
    const before = seen;
    let grownAt = performance.now();
    for (;;) {
      const reason = await Promise.race([ended, rest(LOOK_MS)]);
      if (reason !== RESTED) return reason;
      const size = await sizeOf(places);
      if (size !== seen) grownAt = performance.now();
      seen = size;
      const megabytes = Math.floor((size - before) / MEGABYTE);
      if (megabytes > told) {
        told = megabytes;
        onProgress(megabytes);
      }
      if (performance.now() - grownAt < mostSilenceMs) continue;
      child.kill('SIGKILL');
      await ended;
      return `nothing came for ${mostSilenceMs / 1000} seconds`;
    }
  });
}

const RESTED = Symbol('rested');

function rest(ms: number): Promise<typeof RESTED> {
  return new Promise((resolve) => setTimeout(resolve, ms, RESTED));
}

async function sizeOf(folders: readonly string[]): Promise<number> {
  const sizes = await Promise.all(folders.map(folderSize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The first line of an error, without the way through the code. */
function reasonIn(complaint: string): string {
  const line = complaint.split('\n').find((each) => /Error\b.*:/.test(each));
  return (
    (line ?? complaint.trim().split('\n')[0] ?? '').replace(/^\s*\w*Error: /, '') || 'it failed'
  );
}
