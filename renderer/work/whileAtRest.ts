/** Left over of a moment of rest when work goes back to waiting (ms). */
const SPARE_MS = 3;

/**
 * Does work piece by piece while the window has nothing else to do. Only for what would be done later
 * anyway: browsers without a notion of rest never begin. Returns what ends it.
 */
export function whileAtRest(work: Iterator<unknown>): () => void {
  if (typeof requestIdleCallback === 'undefined') return () => undefined;
  let waiting = requestIdleCallback(go);
  function go(deadline: IdleDeadline): void {
    while (deadline.timeRemaining() > SPARE_MS) if (work.next().done) return;
    waiting = requestIdleCallback(go);
  }
  return () => cancelIdleCallback(waiting);
}
