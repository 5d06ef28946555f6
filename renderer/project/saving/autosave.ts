import type { AppError } from '../../../shared/ipc/appError';
import type { Result } from '../../../shared/result';
import { createStore, type Store } from '../model/store';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** It is tried again by itself. */
  | { readonly kind: 'failed'; readonly error: AppError }
  /** This may not be written: it is tried again when the checker asks for it. */
  | { readonly kind: 'refused'; readonly error: AppError }
  /** Somebody else wrote the file since it was read; saving waits for the checker's decision. */
  | { readonly kind: 'changedOutside'; readonly error: AppError };

export interface AutosaveOptions<Content> {
  /** What is to be saved now, or `null` when it is what was last saved. */
  readonly unsaved: () => Content | null | Promise<Content | null>;
  readonly write: (content: Content) => Promise<Result<{ savedAt: string }, AppError>>;
  /** Whether a write that failed so may succeed by itself later. */
  readonly mayRetry: (error: AppError) => boolean;
  readonly clock?: Clock;
}

export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

export interface Autosave {
  readonly state: Store<SaveState>;
  /** Something may have changed. */
  touch(): void;
  /** Saves at once what is unsaved; resolves when nothing is, or saving failed. */
  flush(): Promise<SaveState>;
  /** The file is known to have changed, before a save has met it. */
  changedOutside(error: AppError): void;
  stop(): void;
}

/**
 * How long after the last change a save begins, and how long after the first at the latest (ms). Two
 * seconds of work may be lost: one of them is for the save itself.
 */
const QUIET_MS = 300;
const LATEST_MS = 1000;
/** How long a failed save waits before it is tried again by itself (ms). */
const RETRY_MS = 5000;

/**
 * Saves by itself: soon after the last change, at least every second while changes go on, never
 * sooner than the last save took, one save at a time. A failed save stays unsaved and is tried again,
 * unless it may not be written: then nothing is tried before the checker asks for it.
 */
export function createAutosave<Content>({
  unsaved,
  write,
  mayRetry,
  clock = windowClock,
}: AutosaveOptions<Content>): Autosave {
  const state = createStore<SaveState>({ kind: 'saved', at: null });
  let cancelTimer: (() => void) | null = null;
  let firstChange: number | null = null;
  let lastSaveEnded = Number.NEGATIVE_INFINITY;
  let lastSaveTook = 0;
  let running: Promise<void> | null = null;
  let touchedWhileSaving = false;
  let stopped = false;

  function schedule(wait: number): void {
    cancelTimer?.();
    cancelTimer = stopped
      ? null
      : clock.after(wait, () => {
          cancelTimer = null;
          void save({ isAsked: false });
        });
  }

  function touch(): void {
    if (state.get().kind === 'changedOutside') return;
    if (running !== null) {
      touchedWhileSaving = true;
      return;
    }
    const time = clock.now();
    firstChange ??= time;
    const { kind } = state.get();
    if (kind !== 'failed' && kind !== 'refused') state.set({ kind: 'unsaved' });
    const due = Math.min(time + QUIET_MS, firstChange + LATEST_MS);
    schedule(Math.max(due, lastSaveEnded + lastSaveTook) - time);
  }

  function save(how: { readonly isAsked: boolean }): Promise<void> {
    running ??= saveOnce(how).finally(() => {
      running = null;
      if (touchedWhileSaving) {
        touchedWhileSaving = false;
        touch();
      }
    });
    return running;
  }

  async function saveOnce({ isAsked }: { readonly isAsked: boolean }): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    firstChange = null;
    const began = clock.now();
    try {
      const before = state.get();
      const content = await unsaved();
      const last = state.get();
      // Both may have come true meanwhile: the work is to be thrown away, or the checker has to decide.
      if (stopped || (last.kind === 'changedOutside' && last !== before)) return;
      if (content === null) {
        if (last.kind !== 'saved') state.set({ kind: 'saved', at: null });
        return;
      }
      if (last.kind === 'refused' && !isAsked) return;
      state.set({ kind: 'saving' });
      const result = await write(content);
      lastSaveEnded = clock.now();
      lastSaveTook = lastSaveEnded - began;
      if (result.ok) state.set({ kind: 'saved', at: result.value.savedAt });
      else fail(result.error);
    } catch (bug) {
      // A bug must not end the saving silently: the checker is told, and it is tried again.
      fail({ ...NOT_WRITABLE, detail: String(bug) });
      reportError(bug);
    }
  }

  function fail(error: AppError): void {
    if (error.code === 'changedOutside') {
      state.set({ kind: 'changedOutside', error });
    } else if (ASKS_FIRST.has(error.code) || !mayRetry(error)) {
      state.set({ kind: 'refused', error });
    } else {
      state.set({ kind: 'failed', error });
      schedule(RETRY_MS);
    }
  }

  async function flush(): Promise<SaveState> {
    // What is under way may be no more than a look at what is unsaved.
    if (state.get().kind === 'refused') await running;
    for (;;) {
      await save({ isAsked: true });
      const { kind } = state.get();
      if (kind !== 'unsaved' || stopped) return state.get();
    }
  }

  return {
    state,
    touch,
    flush,
    changedOutside: (error) => {
      cancelTimer?.();
      cancelTimer = null;
      state.set({ kind: 'changedOutside', error });
    },
    stop: () => {
      stopped = true;
      cancelTimer?.();
    },
  };
}

/** What no waiting helps against: the person has to do something. */
const ASKS_FIRST: ReadonlySet<AppError['code']> = new Set(['logCut', 'protected']);

const NOT_WRITABLE: AppError = {
  code: 'internal',
  message:
    'Galley made a mistake while saving. Your work is in this window; undo the last step or save a copy.',
};

export const windowClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, Math.max(0, ms));
    return () => clearTimeout(timer);
  },
};
