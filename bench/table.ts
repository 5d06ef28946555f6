import { growth, shortNumber, type Verdict } from './goals';
import { markdownTable } from './markdownTable';
import { GALLEY, type Measurement, ratio, type Spread, spreadOf } from './measurement';
import type { RawData } from './record';
import type { Sizes } from './sizes';

/** The results as Markdown: ratios with their spread, growth, goals. */
export function resultsTable(
  data: RawData,
  verdicts: readonly Verdict[],
  sizes: Sizes,
  which: 'all' | 'largest',
): string {
  const { measurements } = data;
  const shown = which === 'all' ? measurements : largestOnly(measurements);
  return [
    heading(data),
    goalTable(verdicts),
    ratioTable(shown),
    growthTable(measurements, sizes),
    ...data.failures.map(({ what, message }) => `Failed: ${what}: ${message}`),
  ].join('\n\n');
}

/** Each row once: at the largest size that was measured more than once. */
function largestOnly(measurements: readonly Measurement[]): Measurement[] {
  const isSpread = ({ values }: Measurement) => spreadOf(values[GALLEY] ?? []).count > 1;
  return measurements.filter((measured) => {
    const same = measurements.filter(({ what }) => what === measured.what);
    return measured === (same.findLast(isSpread) ?? same.at(-1));
  });
}

/** On what it was measured. */
function heading({ conditions, browser }: RawData): string {
  const { processors, processor, memory, node, repetitions } = conditions;
  const machine = `${processors} × ${processor}, ${memory} GB, ${browser ?? 'no browser'}, Node ${node}`;
  return `${machine}; ${repetitions} repetitions, each with its peers.`;
}

function ratioTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measured) => {
    const own = spreadOf(measured.values[GALLEY] ?? []).median;
    const peers = Object.keys(measured.values)
      .filter((name) => name !== GALLEY)
      .map((name) => `${name} ${besidePeer(measured, name)}`);
    return [measured.what, measured.size, quantityText(own, measured.unit), peers.join('; ')];
  });
  return markdownTable(
    ['Measured', 'Size', 'Galley', 'Galley ÷ peer: median (lowest–highest); of counts the peer’s'],
    rows,
  );
}

function growthTable(measurements: readonly Measurement[], sizes: Sizes): string {
  const { medium, long, largest } = sizes;
  const whats = [...new Set(measurements.map(({ what }) => what))];
  const rows = whats.flatMap((what) => {
    const of = (from: Sizes[keyof Sizes], to: Sizes[keyof Sizes], factor: number) =>
      growth(measurements, what, from.name, to.name, factor)?.toFixed(2);
    const claims = of(long, largest, largest.claims / long.claims);
    const characters = of(medium, long, long.characters / medium.characters);
    return claims === undefined || characters === undefined ? [] : [[what, claims, characters]];
  });
  return markdownTable(
    [
      'Growth of Galley’s cost (exponent: 0 none, 1 in proportion)',
      `${long.claims.toLocaleString('en')} to ${largest.claims.toLocaleString('en')} claims`,
      `${medium.characters.toLocaleString('en')} to ${long.characters.toLocaleString('en')} characters`,
    ],
    rows,
  );
}

function goalTable(verdicts: readonly Verdict[]): string {
  const words = (passed: boolean | undefined) =>
    passed === undefined ? '–' : passed ? 'met' : 'not met';
  return markdownTable(
    ['Goal', 'Limit', 'Measured', ''],
    verdicts.map(({ goal, limit, measured, passed }) => [goal, limit, measured, words(passed)]),
  );
}

/** How Galley compares; a count is often nought, by which nothing can be divided. */
function besidePeer(measured: Measurement, peer: string): string {
  if (measured.unit !== 'count') return ratioText(ratio(measured, peer));
  return quantityText(spreadOf(measured.values[peer] ?? []).median, 'count');
}

function ratioText({ median, low, high, count }: Spread): string {
  if (count === 0) return 'not measured';
  if (count === 1) return `**${shortNumber(median)}** (once)`;
  return `**${shortNumber(median)}** (${shortNumber(low)}–${shortNumber(high)})`;
}

function quantityText(value: number, unit: Measurement['unit']): string {
  if (Number.isNaN(value)) return 'not measured';
  if (unit === 'count') return shortNumber(value);
  return unit === 'ms' ? `${shortNumber(value)} ms` : `${shortNumber(value / 1024)} KiB`;
}
