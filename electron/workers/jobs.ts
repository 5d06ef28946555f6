/** How far a piece of long work is. */
export interface JobProgress {
  /** 0 to 1, never backwards; absent where that is not known. */
  readonly fraction?: number;
}

/** What the work itself is given. */
export interface Job {
  /** Aborted when the person cancels, when the window has gone, or when the same name starts again. */
  readonly signal: AbortSignal;
  /** To be told how far the work is, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** Long work under way, each piece under the name that the window gave it. */
export interface Jobs {
  run<T>(name: string, asked: AbortSignal | undefined, work: (job: Job) => Promise<T>): Promise<T>;
  /** Stops a job; does nothing when it has already ended. */
  cancel(name: string): void;
  /** Nothing is known of a job that has ended. */
  progress(name: string): JobProgress;
}

export function createJobs(): Jobs {
  const running = new Map<string, { readonly controller: AbortController; fraction?: number }>();
  return {
    async run(name, asked, work) {
      const current: { readonly controller: AbortController; fraction?: number } = {
        controller: new AbortController(),
      };
      running.get(name)?.controller.abort();
      running.set(name, current);
      const signals = asked === undefined ? [] : [asked];
      try {
        return await work({
          signal: AbortSignal.any([current.controller.signal, ...signals]),
          onProgress: (fraction) => {
            current.fraction = Math.min(1, Math.max(current.fraction ?? 0, fraction));
          },
        });
      } finally {
        if (running.get(name) === current) running.delete(name);
      }
    },
    cancel(name) {
      running.get(name)?.controller.abort();
    },
    progress(name) {
      const fraction = running.get(name)?.fraction;
      return fraction === undefined ? {} : { fraction };
    },
  };
}
