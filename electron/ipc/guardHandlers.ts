import { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import { CHANNELS } from '../../shared/ipc/channels';
import { type Channel, contract } from '../../shared/ipc/contract';
import { err } from '../../shared/result';
import type { Answer, Caller, Handlers, ParsedInput } from './handlers';

/**
 * What a host hands to its windows: one function a channel, which takes whatever came over the bridge and
 * never throws. The host sees to it that only its own windows reach them.
 */
export type GuardedHandlers = {
  readonly [C in Channel]: (input: unknown, caller?: Caller) => Answer<C>;
};

/** The contract as the compiler must see it to know that a channel's parsed input suits its handler. */
const schemas: { readonly [C in Channel]: { readonly input: z.ZodType<ParsedInput<C>> } } =
  contract;

/**
 * Puts the contract before every handler. Input that it does not accept is refused as `invalidInput` before
 * anything is done, and a bug becomes an `internal` error that says so.
 */
export function guardHandlers(handlers: Handlers): GuardedHandlers {
  const guard =
    <C extends Channel>(channel: C) =>
    async (input: unknown, caller: Caller = {}): Answer<C> => {
      const parsed = schemas[channel].input.safeParse(input);
      if (!parsed.success) {
        return err({ ...NO_SENSE, detail: z.prettifyError(parsed.error).slice(0, 2000) });
      }
      try {
        return await handlers[channel](parsed.data, caller);
      } catch (bug) {
        console.error(bug);
        const detail = bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug);
        return err({ ...WENT_WRONG, detail });
      }
    };
  return Object.fromEntries(
    CHANNELS.map((channel) => [channel, guard(channel)]),
  ) as GuardedHandlers;
}

const NO_SENSE: AppError = {
  code: 'invalidInput',
  message: 'The window asked for something that makes no sense here. Nothing was changed.',
};
const WENT_WRONG: AppError = {
  code: 'internal',
  message: 'Something went wrong inside Galley. Your file on disk is as it was last saved.',
};
