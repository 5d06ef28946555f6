import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Restarted {
  /** Ends the program, if it runs, and starts it once it has ended: two would be in each other's way. */
  restart(): Promise<void>;
  /** Ends the program for good. */
  stop(): Promise<void>;
}

/** A program that is started anew again and again; `ended` hears where it ends by itself. */
export function createRestarted(
  start: () => ChildProcess,
  ended: (code: number | null) => void,
): Restarted {
  let running: ChildProcess | undefined;
  let turn = Promise.resolve();
  const end = async () => {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill();
    await closed;
  };
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work);
    return turn;
  };
  return {
    restart: () =>
      inTurn(async () => {
        await end();
        const child = start();
        running = child;
        child.on('close', (code) => {
          if (running === child) ended(code);
        });
      }),
    stop: () => inTurn(end),
  };
}
