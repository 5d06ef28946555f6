import { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import type { Channel, Output } from '../../shared/ipc/contract';
import { err, type Result } from '../../shared/result';

export interface HandlerContext {
  /** Aborted when whoever asked has gone. */
  readonly signal?: AbortSignal;
  /** Which window asks, where a host can have several. */
  readonly window?: string;
}

/** Answers one channel: takes whatever came over the bridge, never throws. */
export type Handler<O> = (input: unknown, context?: HandlerContext) => Promise<Result<O, AppError>>;

/** The handlers of some channels. */
export type HandlersOf<C extends Channel> = { readonly [K in C]: Handler<Output<K>> };

/**
 * Makes the handler of a channel of what it does: the input is parsed by the contract, and a bug
 * becomes an `internal` error that says so, so that nothing is ever thrown across the bridge.
 */
export function handler<I, O>(
  channel: { readonly input: z.ZodType<I>; readonly output: z.ZodType<O> },
  run: (input: I, context: HandlerContext) => Promise<Result<O, AppError>>,
): Handler<O> {
  return async (input, context = {}) => {
    const parsed = channel.input.safeParse(input);
    if (!parsed.success) {
      return err({
        code: 'invalidInput',
        message: 'The window asked for something that makes no sense here. Nothing was changed.',
        detail: z.prettifyError(parsed.error).slice(0, 2000),
      });
    }
    try {
      return await run(parsed.data, context);
    } catch (bug) {
      console.error(bug);
      return err({
        code: 'internal',
        message: 'Something went wrong inside Galley. Your file on disk is as it was last saved.',
        detail: bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug),
      });
    }
  };
}
