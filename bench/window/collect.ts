import type { Measurement } from '../measurement';

/** Gathers single values into measurements, in the order in which cases first came up. */
export function createCollection() {
  const measurements = new Map<string, Measurement & { values: Record<string, number[]> }>();
  return {
    add(
      what: string,
      size: string,
      contender: string,
      value: number,
      unit: Measurement['unit'] = 'ms',
    ) {
      const key = `${what}\n${size}`;
      const known = measurements.get(key) ?? { what, size, unit, values: {} };
      measurements.set(key, known);
      const values = known.values[contender];
      if (values) values.push(value);
      else known.values[contender] = [value];
    },
    measurements: (): Measurement[] => [...measurements.values()],
  };
}

export type Collection = ReturnType<typeof createCollection>;
