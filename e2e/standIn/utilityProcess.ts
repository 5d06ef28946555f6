import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { Named } from './named.ts';

const PARENT_PORT = new URL('./parentPort.ts', import.meta.url).href;

/** A script in a Node of its own, which finds the port to its parent where Electron puts it. */
function forkUtility(script: string, args: string[], options: Electron.ForkOptions = {}) {
  const child = fork(script, args, {
    env: options.env as NodeJS.ProcessEnv,
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', PARENT_PORT],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const itself = new EventEmitter();
  child.on('spawn', () => itself.emit('spawn'));
  child.on('message', (message) => itself.emit('message', message));
  child.on('exit', (code) => itself.emit('exit', code));
  return Object.assign(itself, {
    postMessage: (message: object) => void child.send(message, () => undefined),
    kill: () => child.kill('SIGKILL'),
  });
}

export const utilityProcess = { fork: forkUtility } satisfies Named<typeof Electron.utilityProcess>;
