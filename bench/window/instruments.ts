/** What is put into every page that is measured, Galley's too. Milliseconds throughout. */
export interface Instruments {
  /**
   * Runs something inside a frame; the time from there to the first task after the paint of the first
   * frame in which `isDone` holds.
   */
  inFrame(run: () => void, isDone?: () => boolean): Promise<number>;
  /**
   * Begins to wait for a key that is really pressed. `took`: from there to the first task after the
   * paint of the first frame in which `isDone` holds; `busy`: how much of that the page worked.
   */
  expectKey(isDone?: () => boolean): void;
  /** What became of the key that was expected. */
  readonly key: Promise<KeyTiming>;
  /** Resolves when the page has nothing left to do. */
  rest(): Promise<void>;
  /** A few words of the first text from the nth child of an element on that is in no claim. */
  words(root: Element, place: number): Range;
  /** Scrolls an element from its beginning on, a step of so many CSS pixels each frame. */
  scroll(element: Element, steps: number, stepLength: number): Promise<Scrolled>;
  /** The longest time for which the page did not answer while a promise was waited for. */
  longestBlock(over: Promise<unknown>): Promise<number>;
  /** Timers that have fired so far. */
  readonly timers: number;
  /** Tasks of more than 50 ms so far. */
  readonly longTasks: number[];
}

/** What scrolling cost: the work of each step, and how many frames a screen would have shown twice. */
export interface Scrolled {
  readonly work: readonly number[];
  readonly dropped: number;
}

interface KeyTiming {
  readonly took: number;
  readonly busy: number;
}

declare global {
  interface Window {
    instruments: Instruments;
  }
}

/** Runs in the page before anything else; it can use nothing of this module. */
export function installInstruments(): void {
  const LIMIT_MS = 120_000;
  const FRAME = 1000 / 60;
  /** Shorter than this is nothing but the asking itself. */
  const BETWEEN_TASKS_MS = 0.3;
  let timers = 0;
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  const afterPaint = (then: () => void) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        then();
      };
      port2.postMessage(null);
    });
  };
  const taskAfter = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then();
    };
    port2.postMessage(null);
  };
  const settle = (from: number, isDone: () => boolean, resolve: (took: number) => void) => {
    const took = performance.now() - from;
    if (isDone() || took > LIMIT_MS) resolve(isDone() ? took : Number.NaN);
    else afterPaint(() => settle(from, isDone, resolve));
  };
  const always = () => true;
  /** Asks for a task again and again: what comes between two of them is work of the page. */
  const watch = () => {
    let last = performance.now();
    let busy = 0;
    let longest = 0;
    const { port1, port2 } = new MessageChannel();
    const look = () => {
      const now = performance.now();
      if (now - last > BETWEEN_TASKS_MS) busy += now - last;
      longest = Math.max(longest, now - last);
      last = now;
    };
    port1.onmessage = () => {
      look();
      port2.postMessage(null);
    };
    port2.postMessage(null);
    return {
      end: () => {
        look();
        port1.close();
        return { busy, longest };
      },
    };
  };
  let key: Promise<KeyTiming> = Promise.resolve({ took: 0, busy: 0 });

  // Counted where they fire: what is set and cleared again costs nothing.
  const { setTimeout: plainTimeout, setInterval: plainInterval } = window;
  const counted = (run: TimerHandler) =>
    typeof run === 'function'
      ? (...args: unknown[]) => {
          timers += 1;
          return Reflect.apply(run, window, args);
        }
      : run;
  Object.assign(window, {
    setTimeout: (run: TimerHandler, ms?: number, ...args: unknown[]) =>
      plainTimeout(counted(run), ms, ...args),
    setInterval: (run: TimerHandler, ms?: number, ...args: unknown[]) =>
      plainInterval(counted(run), ms, ...args),
  });

  window.instruments = {
    inFrame: (run, isDone = always) =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const from = performance.now();
          run();
          taskAfter(() => settle(from, isDone, resolve));
        });
      }),
    expectKey: (isDone = always) => {
      key = new Promise((resolve) => {
        const begin = () => {
          const from = performance.now();
          const work = watch();
          afterPaint(() =>
            settle(from, isDone, (took) => resolve({ took, busy: work.end().busy })),
          );
        };
        window.addEventListener('keydown', begin, { capture: true, once: true });
      });
    },
    get key() {
      return key;
    },
    rest: () =>
      new Promise((resolve) => {
        let quiet = 0;
        const look = (deadline: IdleDeadline) => {
          quiet = deadline.timeRemaining() > 4 && !deadline.didTimeout ? quiet + 1 : 0;
          if (quiet >= 2) resolve();
          else requestIdleCallback(look);
        };
        requestAnimationFrame(() => requestIdleCallback(look));
      }),
    words: (root, place) => {
      const walk = (from: Element) => {
        const texts = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const isFree = text.parentElement?.closest('.claim') === null;
          const found = isFree ? /\s(\S+ \S+ \S+)\s/.exec(text.nodeValue ?? '') : null;
          if (found)
            return { text, start: found.index + 1, end: found.index + 1 + (found[1]?.length ?? 0) };
        }
        return undefined;
      };
      for (let at = 0; at < root.children.length; at += 1) {
        const child = root.children[(place + at) % root.children.length];
        const found = child && walk(child);
        if (!found) continue;
        const range = document.createRange();
        range.setStart(found.text, found.start);
        range.setEnd(found.text, found.end);
        return range;
      }
      throw new Error('There are no free words.');
    },
    scroll: (element, steps, stepLength) =>
      new Promise((resolve) => {
        const work: number[] = [];
        let dropped = 0;
        let step = 0;
        let last = 0;
        let watched: ReturnType<typeof watch> | undefined;
        const draw = (now: number) => {
          if (watched) {
            work.push(watched.end().busy);
            dropped += Math.max(0, Math.round((now - last) / FRAME) - 1);
          }
          last = now;
          step += 1;
          if (step > steps) {
            resolve({ work, dropped });
            return;
          }
          watched = watch();
          element.scrollTop = stepLength * step;
          requestAnimationFrame(draw);
        };
        requestAnimationFrame(draw);
      }),
    longestBlock: async (over) => {
      const work = watch();
      await over;
      return work.end().longest;
    },
    get timers() {
      return timers;
    },
    longTasks,
  };
}
