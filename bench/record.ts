import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Measurement, Unit } from './measurement';

/** On what was measured, and how; nothing that tells when or where. */
export interface Conditions {
  readonly effort: 'quick' | 'full';
  readonly processor: string;
  readonly processors: number;
  /** Gigabytes. */
  readonly memory: number;
  /** Programs that wanted to run before the first case, on average. */
  readonly busy: number;
  readonly node: string;
  readonly repetitions: number;
}

/** What a run leaves on the disk. */
export interface RawData {
  readonly conditions: Conditions;
  readonly browser?: string;
  readonly measurements: readonly Measurement[];
  readonly failures: readonly Failure[];
  /** Seconds, by case. */
  readonly took: Readonly<Record<string, number>>;
}

export interface Failure {
  readonly what: string;
  readonly message: string;
}

/** A case that takes longer is given up (ms). */
const CASE_LIMIT_MS = 150_000;

/**
 * Gathers what is measured. The file is written anew whenever a case ends, so that a run that is
 * stopped loses nothing; a case that fails is noted and the rest goes on.
 */
export function createRecord(path: string, conditions: Conditions) {
  const began = performance.now();
  const measurements = new Map<
    string,
    Omit<Measurement, 'values'> & { values: Record<string, (number | null)[]> }
  >();
  const failures: Failure[] = [];
  const took: Record<string, number> = {};
  let browser: string | undefined;
  const data = (): RawData => ({
    conditions,
    ...(browser !== undefined && { browser }),
    measurements: [...measurements.values()],
    failures,
    took,
  });
  mkdirSync(dirname(path), { recursive: true });
  return {
    data,
    nameBrowser: (version: string) => {
      browser = version;
    },
    add(
      what: string,
      size: string,
      contender: string,
      repetition: number,
      value: number,
      unit: Unit = 'ms',
    ): void {
      const key = `${what}\n${size}`;
      const known = measurements.get(key) ?? { what, size, unit, values: {} };
      measurements.set(key, known);
      const values = known.values[contender] ?? [];
      known.values[contender] = values;
      while (values.length < repetition) values.push(null);
      values[repetition] = Number.isNaN(value) ? null : value;
    },
    /** Runs a case; `about` says in what size, of whom, for which time. */
    async run(name: string, about: string, measure: () => Promise<void>): Promise<void> {
      const from = performance.now();
      try {
        await withinLimit(measure());
      } catch (error) {
        // What follows the first line is the browser's log.
        const [message = ''] = String(error instanceof Error ? error.message : error).split('\n');
        failures.push({ what: `${name}, ${about}`, message });
        console.error(`FAILED ${name}, ${about}: ${message}`);
      }
      const seconds = (performance.now() - from) / 1000;
      took[name] = (took[name] ?? 0) + seconds;
      const elapsed = Math.round((performance.now() - began) / 1000);
      console.error(`${elapsed} s: ${name}, ${about} took ${seconds.toFixed(1)} s`);
      writeFileSync(path, JSON.stringify(data(), null, 1));
    },
  };
}

export type RunRecord = ReturnType<typeof createRecord>;

async function withinLimit(work: Promise<void>): Promise<void> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => limit.reject(new Error(`given up after ${CASE_LIMIT_MS / 1000} s`)),
    CASE_LIMIT_MS,
  );
  try {
    await Promise.race([work, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
