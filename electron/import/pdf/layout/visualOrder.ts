import { isRightToLeft } from '../page/wordBuilder';

/** A letter or a space of a line, with what it is written in. */
export interface Cluster<T> {
  readonly text: string;
  readonly of: T;
}

const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›', '⟨⟩'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

/**
 * Puts a line whose letters stand as they are seen, from left to right, into the order in which it
 * is read. `rightToLeft` says which way the line as a whole runs.
 */
export function readVisualOrder<T>(
  seen: readonly Cluster<T>[],
  rightToLeft: boolean,
): Cluster<T>[] {
  if (!rightToLeft) return turnRuns(seen, isRightToLeft, mirrored);
  return turnRuns(seen.map(mirrored).toReversed(), isLeftToRight, mirrored);
}

function isLeftToRight(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !isRightToLeft(text);
}

/** Turns each stretch of letters of one direction, with what stands between two of them. */
function turnRuns<T>(
  clusters: readonly Cluster<T>[],
  isOf: (text: string) => boolean,
  change: (cluster: Cluster<T>) => Cluster<T>,
): Cluster<T>[] {
  const turned: Cluster<T>[] = [];
  let index = 0;
  while (index < clusters.length) {
    const cluster = clusters[index];
    if (!cluster) break;
    if (!isOf(cluster.text)) {
      turned.push(cluster);
      index += 1;
      continue;
    }
    const end = endOfRun(clusters, index, isOf);
    turned.push(...clusters.slice(index, end).map(change).toReversed());
    index = end;
  }
  return turned;
}

/** The end of a stretch: after its last letter, before any of the other direction. */
function endOfRun<T>(
  clusters: readonly Cluster<T>[],
  from: number,
  isOf: (text: string) => boolean,
): number {
  let end = from + 1;
  for (let index = from + 1; index < clusters.length; index += 1) {
    const text = clusters[index]?.text ?? '';
    if (isOf(text)) end = index + 1;
    else if (/[\p{L}\p{N}]/u.test(text)) break;
  }
  return end;
}

function mirrored<T>(cluster: Cluster<T>): Cluster<T> {
  const text = MIRRORED.get(cluster.text);
  return text === undefined ? cluster : { ...cluster, text };
}
