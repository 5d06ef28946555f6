import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode } from '../fileSystem';
import { sha256 } from '../sha256';

/** A process, so that another one can find out whether it is still running. */
export interface RunningProcess {
  readonly pid: number;
  /**
   * Where its number means this process: one start of one machine, seen from one container. Undefined where
   * the system does not say. No machine is known by it elsewhere.
   */
  readonly place?: string | undefined;
  /** When it was started, in the system's own words: a number is given anew after its process. */
  readonly started?: string | undefined;
}

/** Longest that a small program of the system may take (ms). */
const PATIENCE = 2000;

let own: Promise<RunningProcess> | undefined;

/** This process. */
export function thisProcess(): Promise<RunningProcess> {
  own ??= (async () => {
    const { pid } = process;
    return { pid, place: await placeOfThis(), started: await startOf(pid) };
  })();
  return own;
}

/** When the process of this number was started; undefined where there is none, or the system does not say. */
export async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await told(readFile(`/proc/${pid}/stat`, 'utf8'));
    // The name comes before, in brackets, and may hold anything; proc(5) calls this starttime.
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  }
  if (process.platform === 'darwin') return output('/bin/ps', ['-o', 'lstart=', '-p', String(pid)]);
  return undefined;
}

async function placeOfThis(): Promise<string | undefined> {
  if (process.platform === 'darwin') {
    const start = await output('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid']);
    return start === undefined ? undefined : sha256(`galley ${start}`).slice(0, 32);
  }
  if (process.platform !== 'linux') return undefined;
  const parts = [
    await told(readFile('/etc/machine-id', 'utf8')),
    await told(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    await told(readlink('/proc/self/ns/pid')),
  ];
  const [, boot, numbers] = parts;
  if (boot === undefined || numbers === undefined) return undefined;
  // machine-id(5): it is not to be shown as it is.
  return sha256(`galley ${parts.join(' ')}`).slice(0, 32);
}

async function output(program: string, words: readonly string[]): Promise<string | undefined> {
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  const ran = await told(promisify(execFile)(program, words, { env, timeout: PATIENCE }));
  return ran?.stdout.trim() || undefined;
}

/** Undefined where the system does not tell. */
async function told<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (errorCode(error) === undefined && !(error instanceof Error)) throw error;
    return undefined;
  }
}
