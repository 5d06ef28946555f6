import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Watches a process that is running already, with what strace is told to do to it. */
export interface Watch {
  /** Resolves with what strace wrote, once the process has ended. */
  readonly log: Promise<string>;
}

/** Resolves when every system call from now on is seen; `onLog` is told all that strace has written so far. */
export async function attachStrace(
  target: ChildProcess,
  options: string[],
  onLog: (log: string) => void = () => undefined,
): Promise<Watch> {
  const strace = spawn('strace', ['-f', '-p', String(target.pid), ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const attached = new Promise<void>((resolve, reject) => {
    strace.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
      if (/attached/.test(log)) resolve();
      onLog(log);
    });
    strace.on('exit', () => reject(new Error(`strace could not attach: ${log}`)));
  });
  const ended = once(strace, 'close').then(() => log);
  await attached;
  return { log: ended };
}
