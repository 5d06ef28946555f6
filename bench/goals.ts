import { GALLEY, type Measurement, quantile, ratio, spreadOf } from './measurement';
import type { Sizes } from './sizes';

/** What is promised, and what was measured. */
export interface Verdict {
  readonly goal: string;
  readonly limit: string;
  readonly measured: string;
  /** Undefined where nothing was measured. */
  readonly passed: boolean | undefined;
}

/** Every goal that can be told from ratios, growth, frames and counts; none from milliseconds alone. */
export function judge(measurements: readonly Measurement[], sizes: Sizes): Verdict[] {
  const at = (what: string, size: string) =>
    measurements.find((measured) => measured.what === what && measured.size === size);
  const largest = sizes.largest.name;

  const atMost = (
    goal: string,
    what: string,
    size: string,
    peer: string,
    limit: number,
  ): Verdict => {
    const measured = at(what, size);
    const value = measured && ratio(measured, peer).median;
    return {
      goal: `${goal} (${size})`,
      limit: `≤ ${limit} × ${peer}`,
      ...(value === undefined || Number.isNaN(value)
        ? { measured: 'not measured', passed: undefined }
        : { measured: `${shortNumber(value)} ×`, passed: value <= limit }),
    };
  };
  const grows = (goal: string, what: string, limit: number): Verdict => {
    const value = growth(
      measurements,
      what,
      sizes.long.name,
      largest,
      sizes.largest.claims / sizes.long.claims,
    );
    return {
      goal: `${goal}, growth with the number of claims`,
      limit: `exponent ≤ ${limit}`,
      ...(value === undefined
        ? { measured: 'not measured', passed: undefined }
        : { measured: value.toFixed(2), passed: value <= limit }),
    };
  };
  const stays = (
    goal: string,
    what: string,
    size: string,
    limit: number,
    unit: string,
    share = 0.5,
  ): Verdict => {
    const values = at(what, size)?.values[GALLEY] ?? [];
    const value = quantile(values, share);
    return {
      goal: `${goal}${size && ` (${size})`}`,
      limit: `≤ ${shortNumber(limit)}${unit}`,
      ...(values.length === 0
        ? { measured: 'not measured', passed: undefined }
        : { measured: `${shortNumber(value)}${unit}`, passed: value <= limit }),
    };
  };
  const FLOOR = 'plain page';
  const ANNOTATOR = 'text-annotator';
  return [
    atMost('open, to the first paint', 'open: first paint', largest, FLOOR, 2),
    atMost('open, to idle', 'open: idle', largest, FLOOR, 2),
    atMost(
      'open beside text-annotator by selector',
      'open: first paint',
      largest,
      `${ANNOTATOR} by selector`,
      0.1,
    ),
    ...['add a claim', 'change its tag', 'delete it'].flatMap((what) => [
      atMost(what, what, largest, FLOOR, 1.3),
      atMost(what, what, largest, ANNOTATOR, 0.5),
      grows(what, what, 0.1),
    ]),
    atMost('a typed character', 'a typed character', sizes.medium.name, 'bare ProseMirror', 1.2),
    atMost('a typed character', 'a typed character', largest, 'bare ProseMirror', 1.2),
    stays(
      'a typed character, p95',
      'a typed character, in frames',
      sizes.medium.name,
      1,
      ' frames',
      0.95,
    ),
    stays('a typed character, p95', 'a typed character, in frames', largest, 2, ' frames', 0.95),
    stays(
      'scroll the claim list, p95',
      'scroll the claim list, in frames',
      largest,
      1,
      ' frames',
      0.95,
    ),
    stays(
      'scroll the Claims table, p95',
      'scroll the Claims table, in frames',
      largest,
      1,
      ' frames',
      0.95,
    ),
    stays('filter the claim list', 'filter the claim list, in frames', largest, 3, ' frames'),
    atMost('save', 'save one changed claim, fsynced', largest, 'stringify, write, fsync', 1.25),
    stays(
      'autosave blocks the window',
      'autosave: longest block, in frames',
      largest,
      0.5,
      ' frames',
    ),
    atMost('read and validate', 'read and validate the file', largest, 'JSON.parse', 3),
    stays(
      'longest task after opening',
      'longest task after opening, in frames',
      largest,
      12,
      ' frames',
    ),
    stays('timers a second at rest', 'timers a second at rest', largest, 1, ''),
    stays(
      'shipped window without fonts, gzip',
      'shipped window without fonts, gzip',
      '',
      2 ** 20,
      ' bytes',
    ),
    stays(
      'shipped window with all fonts, gzip',
      'shipped window with all fonts, gzip',
      '',
      2 ** 20,
      ' bytes',
    ),
    atMost('first paint of the library', 'start: first paint, cold', 'any', 'empty app', 1.5),
  ];
}

/** The power of the factor with which Galley's cost grows from one size to the other. */
export function growth(
  measurements: readonly Measurement[],
  what: string,
  from: string,
  to: string,
  factor: number,
  contender = GALLEY,
): number | undefined {
  const at = (size: string) =>
    measurements.find((measured) => measured.what === what && measured.size === size)?.values[
      contender
    ];
  const [small, large] = [at(from), at(to)];
  if (!small?.length || !large?.length) return undefined;
  return Math.log(spreadOf(large).median / spreadOf(small).median) / Math.log(factor);
}

/** Three digits, or a whole number with its thousands apart. */
export function shortNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  return value >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}
