/** What was measured for one case and size: a value for each contender and repetition. */
export interface Measurement {
  readonly what: string;
  readonly size: string;
  readonly unit: 'ms' | 'bytes' | 'count';
  /** By contender; the nth values of all contenders were measured in the same repetition. */
  readonly values: Readonly<Record<string, readonly number[]>>;
}

/** Who is measured, and what one repetition of it takes. */
export interface Contender {
  readonly name: string;
  run(repetition: number): Promise<number> | number;
}

export const GALLEY = 'Galley';

/** Measures contenders in turn, in the opposite order on odd repetitions; one round is thrown away. */
export async function compare(
  what: string,
  size: string,
  repetitions: number,
  contenders: readonly Contender[],
): Promise<Measurement> {
  const values: Record<string, number[]> = Object.fromEntries(
    contenders.map(({ name }) => [name, []]),
  );
  for (let repetition = -1; repetition < repetitions; repetition += 1) {
    for (const { name, run } of inTurn(contenders, repetition)) {
      globalThis.gc?.();
      const value = await run(repetition);
      if (repetition >= 0) values[name]?.push(value);
    }
  }
  return { what, size, unit: 'ms', values };
}

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

/** The middle and the quarters beside it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
  };
}

/** Galley's value divided by the peer's, repetition by repetition. */
export function ratio({ values }: Measurement, peer: string): Spread {
  const own = values[GALLEY] ?? [];
  const others = values[peer] ?? [];
  return spreadOf(own.map((value, at) => value / (others[at] ?? Number.NaN)));
}

/** Between the two nearest values, in proportion; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
