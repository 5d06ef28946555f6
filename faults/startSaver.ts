import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import type { Tool } from './tools';

/** A saving process and what it has said so far. */
export interface Saver {
  /** False if it was refused the claim to write; it has ended then. */
  readonly isReady: boolean;
  readonly process: ChildProcess;
  /** Each line that it printed after `ready`. */
  readonly lines: readonly string[];
  go(): void;
  /** Resolves when it has said something after `ready`, or has ended. */
  readonly answered: Promise<void>;
  /** Resolves when it has ended and everything it said has arrived. */
  readonly ended: Promise<void>;
}

interface Circumstances {
  /** It stops itself just before its new file takes the name for the nth time, until it is continued. */
  readonly sleepsAt?: number;
  /** In a container of its own, in which processes have other numbers. The machine has one name. */
  readonly isContained?: boolean;
}

/** Takes a program into namespaces of its own. */
const CONTAINED = ['unshare', '--pid', '--fork', '--kill-child', '--uts', '--mount-proc'];

/** Starts a process that waits to be told to save so many versions. */
export async function startSaver(
  tool: Tool,
  path: string,
  count: number,
  { sleepsAt = 0, isContained = false }: Circumstances = {},
): Promise<Saver> {
  const words = [process.execPath, inject('saver'), tool, path, String(count)];
  const [program = '', ...rest] = isContained ? [...CONTAINED, ...words] : words;
  const child = spawn(program, rest, {
    // One thread, so that the system calls come in one order.
    env: {
      ...process.env,
      UV_THREADPOOL_SIZE: '1',
      NODE_ENV: 'production',
      GALLEY_SLEEPS_AT: String(sleepsAt),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => undefined);
  const [first] = await Promise.race([
    once(reader, 'line'),
    ended.then(() => Promise.reject(new Error(`${tool} did not get ready`))),
  ]);
  reader.on('line', (line) => lines.push(line));
  const answered = Promise.race([once(reader, 'line').then(() => undefined), ended]);
  // Killed while it is spoken to, it does not answer; that is the point.
  child.stdin.on('error', () => undefined);
  const isReady = first === 'ready';
  return { isReady, process: child, lines, go: () => child.stdin.write('go\n'), answered, ended };
}

/** The newest version that was acknowledged. */
export function lastSaved(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => Number(/^saved (\d+)$/.exec(line)?.[1] ?? 0)));
}
