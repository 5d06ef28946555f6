import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { Named } from './named.ts';
import { type Packed, pack } from './values.ts';

type Listener = (event: object, ...args: unknown[]) => unknown;

class IpcMainStandIn extends EventEmitter {
  readonly #handlers = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, listener);
  }

  /** What a page gets that invokes a channel. */
  async invoke(
    event: object,
    channel: string,
    args: unknown[],
  ): Promise<{ value: Packed } | { error: string }> {
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return { value: pack(await handler(event, ...args)) };
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${error}` };
    }
  }
}

export const ipcMain = new IpcMainStandIn() satisfies Named<Electron.IpcMain>;
