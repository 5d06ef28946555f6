import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Between two looks (ms). */
const LOOK_MS = 1000;
/** After so many looks at which it had done nothing more, a process stands still. */
const LOOKS = 8;

/**
 * Calls `then` when a process has used no processor time for eight seconds: it waits for what will not come,
 * however busy the machine is. Answers what ends the watch. Needs Linux.
 */
export function onStandstill(child: ChildProcess, then: () => void): () => void {
  let last = '';
  let still = 0;
  const timer = setInterval(async () => {
    const used = await processorTime(child.pid);
    still = used === last ? still + 1 : 0;
    last = used;
    if (still === LOOKS) then();
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** In ticks of the system: of the process, and of the system for it. See proc(5). */
async function processorTime(pid = 0): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name comes before, in brackets, and may hold anything.
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .join(' ');
}
