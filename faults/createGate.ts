/** Lets something be done; resolves as it does, after a wait while too many are at it. */
export type Gate = <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;

/** A gate behind which no more than so many are at work at any time, in the order in which they came. */
export function createGate(most: number): Gate {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      // The place goes to who waits longest, so that nobody who comes later is first.
      const enter = waiting.shift();
      if (enter) enter();
      else free += 1;
    }
  };
}
