import type { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import type { Bridge } from '../../shared/ipc/bridge';
import type { Channel, EventName, Events, Input, Output } from '../../shared/ipc/contract';
import { WINDOW_HEADER } from '../../shared/ipc/windowHeader';
import { err, type Result } from '../../shared/result';
import { requestBody } from './requestBody';

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
}

/** The host of this window. */
export function connectHost(): Host {
  const bridge = window.galley;
  const host = bridge ? bridgeHost(bridge) : httpHost();
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

function httpHost(): Host {
  const itself = crypto.randomUUID();
  return {
    call: async <C extends Channel>(
      channel: C,
      input: Input<C>,
      options?: { signal?: AbortSignal },
    ) => {
      try {
        const json = requestBody(input);
        const body = typeof json === 'string' ? json : await json;
        const response = await fetch(`/api/${channel}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [WINDOW_HEADER]: itself },
          body,
          // A small request, such as the last view state, still goes out while the tab is closed. The
          // one that holds what is open must end with the page: outliving it, it would lock the next out.
          keepalive:
            channel !== 'window.hold' && typeof body === 'string' && body.length < KEEPALIVE_MOST,
          signal: options?.signal ?? null,
        });
        if (response.status === 403) return err(SESSION_OVER);
        return (await response.json()) as Result<Output<C>, AppError>;
      } catch (error) {
        if (options?.signal?.aborted) return err(CANCELLED);
        return err({ ...UNREACHABLE, detail: String(error) });
      }
    },
    on: () => () => undefined,
  };
}

/** Browsers refuse longer requests that are to outlive the page (characters, for 64 KiB). */
const KEEPALIVE_MOST = 16_000;

const UNREACHABLE: AppError = {
  code: 'unavailable',
  message: 'Galley’s server does not answer. Your work is kept in this window; start it again.',
};
const SESSION_OVER: AppError = {
  code: 'unavailable',
  message:
    'This window is not signed in to Galley’s server any more. Your work is kept here; open the address that the server printed.',
};
const CANCELLED: AppError = { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };
