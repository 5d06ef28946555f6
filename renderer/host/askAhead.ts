import type { AppError } from '../../shared/ipc/appError';
import type { Channel, Input, Output } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';
import type { Host } from './host';

/** What the library asks before it can be shown; none of it takes an input. */
const FIRST = ['app.info', 'settings.get', 'unsaved.list', 'library.list'] as const;

/**
 * A host that has asked for these already, while the window's code is still being evaluated. Whoever
 * asks first gets that answer; whoever asks again, a new one.
 */
export function askAhead(host: Host): Host {
  const answers = new Map<Channel, Promise<unknown>>(
    FIRST.map((channel) => [channel, host.call(channel, {})]),
  );
  return {
    call: <C extends Channel>(
      channel: C,
      input: Input<C>,
      options?: { signal?: AbortSignal },
    ): Promise<Result<Output<C>, AppError>> => {
      const answer = answers.get(channel);
      if (!answer) return host.call(channel, input, options);
      answers.delete(channel);
      return answer as Promise<Result<Output<C>, AppError>>;
    },
    on: host.on,
    ...(host.server === undefined ? {} : { server: host.server }),
  };
}
