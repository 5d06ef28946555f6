import type { ProjectStore } from './projectStore';
import type { UnsavedWork } from './unsavedWork';

/**
 * How long a window that was not heard to leave keeps its passphrases (ms): its tab may have been suspended, or its
 * connection lost. Less than the time after which an unlocked project locks by itself.
 */
const GRACE_MS = 2 * 60_000;

/** The windows that are open, each known by one request that stays open as long as it. */
export interface Windows {
  /**
   * Resolves when the window has gone, which `signal` tells: what it held is free then. If it may come back
   * it keeps its passphrases for two minutes, and for good where it does.
   */
  hold(
    window: string,
    how: { readonly signal?: AbortSignal | undefined; mayComeBack?: (() => boolean) | undefined },
  ): Promise<void>;
  /** The window says itself that it goes, and does not come back. */
  leave(window: string): Promise<void>;
  /** How many there are. */
  count(): number;
}

export function createWindows({
  projects,
  unsavedWork,
}: {
  readonly projects: Pick<ProjectStore, 'close' | 'giveUp'>;
  readonly unsavedWork: Pick<UnsavedWork, 'leave'>;
}): Windows {
  /** How often each is held: a request may be replaced before its end was noticed. */
  const held = new Map<string, number>();
  const waiting = new Map<string, NodeJS.Timeout>();

  const stopWaiting = (window: string) => {
    clearTimeout(waiting.get(window));
    waiting.delete(window);
  };
  const leave = async (window: string) => {
    stopWaiting(window);
    await projects.close(window);
    unsavedWork.leave(window);
  };
  return {
    async hold(window, { signal, mayComeBack }) {
      stopWaiting(window);
      held.set(window, (held.get(window) ?? 0) + 1);
      await untilAborted(signal);
      const left = (held.get(window) ?? 1) - 1;
      if (left > 0) {
        held.set(window, left);
        return;
      }
      held.delete(window);
      if (!mayComeBack?.()) return leave(window);
      const timer = setTimeout(() => void leave(window), GRACE_MS);
      timer.unref();
      waiting.set(window, timer);
      // Others may write what this window wrote, and look at what it kept. Coming back it may write again.
      await projects.giveUp(window);
      unsavedWork.leave(window);
    },
    leave,
    count: () => held.size,
  };
}

/** At once where nobody can tell that the window has gone. */
function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal === undefined || signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
