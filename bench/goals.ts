import { EMPTY_APP, FRAME_MS, GALLEY, type Measurement, ratio, spreadOf } from './measurement';
import type { Sizes } from './sizes';

/** What is promised, and what was measured. */
export interface Verdict {
  readonly goal: string;
  readonly limit: string;
  readonly measured: string;
  /** Undefined where nothing was measured. */
  readonly passed: boolean | undefined;
  /** Ratios, growth and counts fail a run; times of one machine are only told. */
  readonly isGate: boolean;
}

/** Every goal, in the order in which it is promised. */
export function judge(measurements: readonly Measurement[], sizes: Sizes): Verdict[] {
  const at = (what: string, size: string) =>
    measurements.find((measured) => measured.what === what && measured.size === size);
  const largest = sizes.largest.name;

  const atMost = (what: string, size: string, peer: string, limit: number): Verdict => {
    const measured = at(what, size);
    return verdict(
      size ? `${what} (${size})` : what,
      `≤ ${limit} × ${peer}`,
      measured && ratio(measured, peer).median,
      limit,
      (value) => `${shortNumber(value)} ×`,
    );
  };
  const grows = (what: string, limit: number): Verdict =>
    verdict(
      `${what}: growth with the number of claims`,
      `exponent ≤ ${limit}`,
      growth(
        measurements,
        what,
        sizes.long.name,
        largest,
        sizes.largest.claims / sizes.long.claims,
      ),
      limit,
      (value) => value.toFixed(2),
    );
  /** Of Galley alone: a median, divided by what makes one of the unit. */
  const stays = (
    what: string,
    size: string,
    limit: number,
    unit: string,
    isGate: boolean,
    one = 1,
  ): Verdict => ({
    ...verdict(
      size ? `${what} (${size})` : what,
      `≤ ${shortNumber(limit)}${unit}`,
      spreadOf(at(what, size)?.values[GALLEY] ?? []).median / one,
      limit,
      (value) => `${shortNumber(value)}${unit}`,
    ),
    isGate,
  });
  const FLOOR = 'plain page';
  const ANNOTATOR = 'text-annotator';
  const MIB = 2 ** 20;
  return [
    atMost('open: first paint', largest, FLOOR, 2),
    atMost('open: idle', largest, FLOOR, 2),
    atMost('open: first paint', largest, `${ANNOTATOR} by selector`, 0.1),
    ...['add a claim', 'change its tag', 'delete it'].flatMap((what) => [
      atMost(what, largest, FLOOR, 1.3),
      atMost(what, largest, ANNOTATOR, 0.5),
      grows(what, 0.1),
    ]),
    atMost('a typed character', sizes.medium.name, 'bare ProseMirror', 1.2),
    atMost('a typed character', largest, 'bare ProseMirror', 1.2),
    stays('a typed character, p95', sizes.medium.name, 1, ' frames', false, FRAME_MS),
    stays('a typed character, p95', largest, 2, ' frames', false, FRAME_MS),
    stays('scroll the claim list: dropped frames of 60', largest, 0, '', true),
    stays('scroll the Claims table: dropped frames of 60', largest, 0, '', true),
    stays('filter the claim list', largest, 50, ' ms', false),
    atMost('save one changed claim, fsynced', largest, 'stringify, write, fsync', 1.25),
    stays('autosave: longest block', largest, 8, ' ms', false),
    atMost('read and validate the file', largest, 'JSON.parse', 3),
    stays('longest task after opening', largest, 200, ' ms', false),
    stays('timers a second at rest', largest, 1, '', true),
    stays('shipped window without fonts, gzip', '', 1, ' MiB', true, MIB),
    stays('shipped window with all fonts, gzip', '', 1, ' MiB', true, MIB),
    atMost('start: first paint of the library, cold', '', EMPTY_APP, 1.5),
  ];
}

function verdict(
  goal: string,
  limit: string,
  value: number | undefined,
  most: number,
  text: (value: number) => string,
): Verdict {
  return value === undefined || Number.isNaN(value)
    ? { goal, limit, measured: 'not measured', passed: undefined, isGate: true }
    : { goal, limit, measured: text(value), passed: value <= most, isGate: true };
}

/** The power of the factor with which Galley's cost grows from one size to the other. */
export function growth(
  measurements: readonly Measurement[],
  what: string,
  from: string,
  to: string,
  factor: number,
): number | undefined {
  const at = (size: string) =>
    spreadOf(
      measurements.find((measured) => measured.what === what && measured.size === size)?.values[
        GALLEY
      ] ?? [],
    ).median;
  const exponent = Math.log(at(to) / at(from)) / Math.log(factor);
  return Number.isFinite(exponent) ? exponent : undefined;
}

/** Three digits, or a whole number with its thousands apart. */
export function shortNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  return value >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}
