import type { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import type { Bridge } from '../../shared/ipc/bridge';
import type { Channel, EventName, Events, Input, Output } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';
import { serveHost } from './serve/serveHost';
import type { ServeLink } from './serve/serveLink';

declare global {
  interface Window {
    readonly galley?: Bridge;
  }
}

/** The way to main: Electron's bridge, or HTTP to `serve` on this machine. */
export interface Host {
  call<C extends Channel>(
    channel: C,
    input: Input<C>,
    options?: { signal?: AbortSignal },
  ): Promise<Result<Output<C>, AppError>>;
  on<E extends EventName>(event: E, listener: (payload: z.infer<Events[E]>) => void): () => void;
  /** Of a window in a browser: whether its server is there, and has proved to be its server. */
  readonly server?: HostServer;
}

export interface HostServer extends Pick<ServeLink, 'get' | 'subscribe' | 'prove'> {
  /** Fetches a file that the server offers at an address of its own, once. */
  download(path: string): Promise<Result<Uint8Array<ArrayBuffer>, AppError>>;
}

/** The host of this window. */
export function connectHost(): Host {
  const bridge = window.galley;
  if (!bridge) return serveHost();
  const host = bridgeHost(bridge);
  // Its end, whatever it is, tells main that this window is gone.
  void host.call('window.hold', {});
  return host;
}

function bridgeHost(bridge: Bridge): Host {
  return {
    // Main validates what it answers; the contract gives it its type here.
    call: async <C extends Channel>(channel: C, input: Input<C>) =>
      (await bridge.call(channel, input)) as Result<Output<C>, AppError>,
    on: (event, listener) =>
      bridge.on(event, (payload) => listener(payload as Parameters<typeof listener>[0])),
  };
}
