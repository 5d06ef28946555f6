import type { AppError } from '../../../shared/ipc/appError';
import type { Result } from '../../../shared/result';
import { createStore, type Store } from '../model/store';
import { type Clock, type SaveState, windowClock } from './autosave';

/** Where unsaved changes are, beside the window itself. */
export type UnsavedKept =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: AppError };

interface KeepingOptions {
  readonly state: Pick<Store<SaveState>, 'get' | 'subscribe'>;
  /** The project's text now. */
  readonly text: () => string | Promise<string>;
  readonly keep: (text: string) => Promise<Result<{ keptAt: string }, AppError>>;
  readonly drop: () => Promise<Result<unknown, AppError>>;
  readonly clock?: Clock;
}

/** How long after a change that cannot be saved it is kept (ms). */
const KEEP_AFTER_MS = 1000;

/**
 * Keeps the project's text apart from its file while it cannot be saved, and throws that away once it
 * is. Nothing is kept while saving works: the file itself is never more than two seconds behind.
 */
export function keepUnsavedWork({ state, text, keep, drop, clock = windowClock }: KeepingOptions) {
  const store = createStore<UnsavedKept>({ kind: 'none' });
  let cancelTimer: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();
  let mayBeKept = false;
  let ended = false;

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    running = running.then(work, work);
    return running;
  };
  const keepNow = () =>
    inTurn(async () => {
      if (ended || !('error' in state.get())) return;
      mayBeKept = true;
      const kept = await keep(await text());
      if (ended) return;
      store.set(
        kept.ok ? { kind: 'kept', at: kept.value.keptAt } : { kind: 'failed', error: kept.error },
      );
    });
  const dropNow = () =>
    inTurn(async () => {
      if (!mayBeKept) return;
      const dropped = await drop();
      if (dropped.ok) mayBeKept = false;
      store.set({ kind: 'none' });
    });
  const touch = () => {
    if (ended || cancelTimer || !('error' in state.get())) return;
    cancelTimer = clock.after(KEEP_AFTER_MS, () => {
      cancelTimer = null;
      void keepNow();
    });
  };
  const stop = state.subscribe(() => {
    const now = state.get();
    if ('error' in now) touch();
    else if (now.kind === 'saved') void dropNow();
  });

  return {
    store,
    /** Something may have changed. */
    touch,
    /** The session is over: what is unsaved is to be thrown away. */
    end(): Promise<void> {
      ended = true;
      stop();
      cancelTimer?.();
      return dropNow();
    },
  };
}

/** A name for what one session keeps. */
export function unsavedId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
