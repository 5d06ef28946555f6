import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of Galley's own, which reads for it. */
export interface Child {
  send(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
  /** It has ended, of itself or not. */
  onExit(listen: () => void): void;
  /** Ends it at once. */
  kill(): void;
}

/** Starts the script of that address in a process of its own, without an environment. */
export type StartChild = (script: URL) => Child;

let current: StartChild = startNode;

/** Starts a child process, as the host does it. */
export function startChild(script: URL): Child {
  return current(script);
}

/** Where the program is Electron's, it has another way: its own executable takes no script. */
export function startChildrenBy(start: StartChild): void {
  current = start;
}

function startNode(script: URL): Child {
  const child = fork(fileURLToPath(script), [], {
    env: {},
    execArgv: [],
    // Keeps bytes bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    // Of a child that has just ended the exit tells.
    send: (message) => child.connected && child.send(message as object, () => undefined),
    onMessage: (listen) => child.on('message', listen),
    onExit(listen) {
      child.on('exit', listen);
      child.on('error', listen);
    },
    kill: () => child.kill('SIGKILL'),
  };
}
