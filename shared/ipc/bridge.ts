import type { z } from 'zod';
import type { Result } from '../result';
import type { AppError } from './appError';
import type { Channel, EventName, Events, Input, Output } from './contract';

/**
 * What the preload puts into the Electron window as `window.galley`. Absent in a browser, where the
 * same questions go to `serve` over HTTP.
 */
export interface Bridge {
  /** Asks main; never rejects. Inputs are plain data (they are copied, not shared). */
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>, AppError>>;
  /**
   * Listens to an event; the function returned stops it. What main said before the first listener
   * of a name was there is handed to that listener.
   */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
}

export type EventPayload<E extends EventName> = z.output<Events[E]>;
