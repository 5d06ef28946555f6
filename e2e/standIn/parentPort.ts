import { EventEmitter } from 'node:events';

// Comes before the script of a child process: the port to its parent, as Electron's utility processes have it.
// What is sent before the script listens waits for it.

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const port = new ParentPort();
port.once('newListener', () => {
  process.on('message', (data) => port.emit('message', { data, ports: [] }));
});
Reflect.set(process, 'parentPort', port);
