import type { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import type { Channel, Contract, Output } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';

/** Who asks. */
export interface Caller {
  /** Aborted when whoever asked has gone. */
  readonly signal?: AbortSignal;
  /** Whether a window that has gone may only have lost its connection; once `signal` is aborted. */
  readonly mayComeBack?: () => boolean;
  /** Which window asks, where a host can have several. */
  readonly window?: string;
}

/** What a channel answers. */
export type Answer<C extends Channel> = Promise<Result<Output<C>, AppError>>;

/** What a channel is asked, once the contract has parsed it. */
export type ParsedInput<C extends Channel> = z.output<Contract[C]['input']>;

/** What does the work of each channel. */
export type Handlers = {
  readonly [C in Channel]: (input: ParsedInput<C>, caller: Caller) => Answer<C>;
};

type Topic = Channel extends `${infer First}.${string}` ? First : never;

/**
 * The handlers of all channels of a topic: `HandlersOf<'settings'>` are those of `settings.get` and
 * `settings.set`. A function that returns such a table neither forgets a channel nor invents one: the
 * compiler refuses both.
 */
export type HandlersOf<T extends Topic> = Pick<Handlers, Extract<Channel, `${T}.${string}`>>;
