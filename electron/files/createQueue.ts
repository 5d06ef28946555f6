/** Runs work one piece at a time, in the order it was asked for. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    // Whoever asked hears of a failure; the next in the queue must not.
    last = result.catch(() => undefined);
    return result;
  };
}
