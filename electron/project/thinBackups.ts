/** The most backup generations that are kept of a project. */
export const MOST_BACKUPS = 10;

/**
 * Which generations go so that at most `most` stay: the first and the newest always stay, and between
 * them those whose loss would leave the smallest gap for their age go first. Recent work keeps many
 * steps back, old work few. Instants in milliseconds, in any order.
 */
export function thinBackups(
  instants: readonly number[],
  now: number,
  most: number = MOST_BACKUPS,
): number[] {
  const kept = [...new Set(instants)].sort((a, b) => a - b);
  const dropped: number[] = [];
  while (kept.length > Math.max(2, most)) {
    let at = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 1; index < kept.length - 1; index += 1) {
      const older = kept[index - 1] ?? 0;
      const newer = kept[index + 1] ?? 0;
      const gap = (newer - older) / Math.max(1, now - older);
      if (gap < least) {
        least = gap;
        at = index;
      }
    }
    dropped.push(...kept.splice(at, 1));
  }
  return dropped;
}

/**
 * Instants of generations from the first to the newest, as a clock that only goes forward would have told them: where a
 * clock was set back, the work goes on from there. No two are equal.
 */
export function timeline(instants: readonly number[]): number[] {
  let elapsed = 0;
  return instants.map((instant, at) => {
    if (at > 0) elapsed += Math.max(1, instant - (instants[at - 1] ?? instant));
    return elapsed;
  });
}
