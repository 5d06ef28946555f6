/** Enough work that the system has shared the processor out several times meanwhile (ms). */
const WORK_MS = 40;

/**
 * How many times as long as on a quiet machine a piece of work takes now: 1 where nobody else wants the
 * processors. Works for a moment and compares the clock with the processor time that this took.
 */
export function crowding(): number {
  const from = performance.now();
  const worked = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const begun = worked();
  let work = 0;
  while (work < WORK_MS) work = worked() - begun;
  return Math.max(1, (performance.now() - from) / work);
}
