/** What was measured for one case and size: a value for each contender and repetition. */
export interface Measurement {
  readonly what: string;
  readonly size: string;
  readonly unit: Unit;
  /** By contender; the nth values of all were measured in the nth repetition, `null` where none was. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
}

export type Unit = 'ms' | 'bytes' | 'count';

/** Who is measured, and what one repetition of it takes (ms). */
export interface Contender {
  readonly name: string;
  run(repetition: number): Promise<number> | number;
}

export const GALLEY = 'Galley';
/** An app of the same kind that does nothing. */
export const EMPTY_APP = 'empty app';

/** One frame of a screen that draws 60 a second (ms). */
export const FRAME_MS = 1000 / 60;

/** The order of a repetition: as given on even ones, reversed on odd ones. */
export function inTurn<T>(items: readonly T[], repetition: number): readonly T[] {
  return repetition % 2 === 0 ? items : items.toReversed();
}

/** How long something takes (ms). */
export async function timed(run: () => unknown): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/** The middle, the lowest and the highest of so many values. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** NaN of no values. */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null);
  return {
    median: quantile(known, 0.5),
    low: quantile(known, 0),
    high: quantile(known, 1),
    count: known.length,
  };
}

/** Galley's value divided by the peer's, repetition by repetition; nothing is divided by nought. */
export function ratio({ values }: Measurement, peer: string): Spread {
  const others = values[peer] ?? [];
  return spreadOf(
    (values[GALLEY] ?? []).map((value, at) => {
      const other = others[at] ?? null;
      return value === null || other === null || other === 0 ? null : value / other;
    }),
  );
}

/** Between the two nearest values, in proportion; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
