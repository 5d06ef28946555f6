import type { EventEmitter } from 'node:events';

/** The process that started this one. */
interface ParentProcess {
  send(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
}

/** A child process is Node's in `serve` and on the command line, and one of Electron's in the desktop app. */
export function parentProcess(): ParentProcess {
  // Nobody is left to read for.
  process.on('disconnect', () => process.exit());
  const port: unknown = Reflect.get(process, 'parentPort');
  if (isPort(port)) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listen) => port.on('message', ({ data }: { data: unknown }) => listen(data)),
    };
  }
  return {
    send: (message) => process.send?.(message),
    onMessage: (listen) => process.on('message', listen),
  };
}

interface Port extends EventEmitter {
  postMessage(message: unknown): void;
}

function isPort(port: unknown): port is Port {
  return typeof port === 'object' && port !== null && 'postMessage' in port;
}
