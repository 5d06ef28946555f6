import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { Child } from '../../workers/startChild';

/** Starts a script in a process of Electron's, whose executable runs no scripts by itself. */
export function startUtilityChild(script: URL): Child {
  const child = utilityProcess.fork(fileURLToPath(script), [], {
    env: {},
    execArgv: [],
    stdio: 'ignore',
    serviceName: 'Galley reader',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listen) => void child.on('message', listen),
    onExit: (listen) => void child.on('exit', listen),
    kill() {
      // One that has not been started yet cannot be ended yet.
      if (!child.kill()) child.once('spawn', () => child.kill());
    },
  };
}
