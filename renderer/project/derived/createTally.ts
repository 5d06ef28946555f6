/**
 * Counts how many of some items have each of the things named. A list that differs from the one counted
 * last in a stretch alone costs no more than that stretch: a change of one claim counts one claim.
 */
export function createTally<T>(
  namesOf: (item: T) => readonly string[],
  /** Whether two items have the same things, quickly told; `false` where that is not known. */
  isSame: (a: T, b: T) => boolean,
): (items: readonly T[]) => ReadonlyMap<string, number> {
  let counted: readonly T[] = [];
  let counts: ReadonlyMap<string, number> = new Map();
  const bothHave = (a: T | undefined, b: T | undefined) =>
    a !== undefined && b !== undefined && (a === b || isSame(a, b));
  return (items) => {
    if (items === counted) return counts;
    const most = Math.min(counted.length, items.length);
    let head = 0;
    while (head < most && bothHave(counted[head], items[head])) head += 1;
    let tail = 0;
    const [before, now] = [counted.length - 1, items.length - 1];
    while (tail < most - head && bothHave(counted[before - tail], items[now - tail])) tail += 1;

    const next = new Map(counts);
    const add = (stretch: readonly T[], each: 1 | -1) => {
      for (const item of stretch) {
        for (const name of namesOf(item)) next.set(name, (next.get(name) ?? 0) + each);
      }
    };
    add(counted.slice(head, counted.length - tail), -1);
    add(items.slice(head, items.length - tail), 1);
    counted = items;
    counts = next;
    return counts;
  };
}
