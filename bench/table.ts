import { growth, shortNumber, type Verdict } from './goals';
import { GALLEY, type Measurement, ratio, type Spread, spreadOf } from './measurement';
import { markdownTable } from './readmeTable';
import type { Sizes } from './sizes';

/** The results as Markdown: ratios with their spread, growth, goals. */
export function resultsTable(
  measurements: readonly Measurement[],
  verdicts: readonly Verdict[],
  sizes: Sizes,
): string {
  return [ratioTable(measurements), growthTable(measurements, sizes), goalTable(verdicts)].join(
    '\n\n',
  );
}

function ratioTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measured) => {
    const own = spreadOf(measured.values[GALLEY] ?? []).median;
    const peers = Object.keys(measured.values)
      .filter((name) => name !== GALLEY)
      .map((name) => `${name} ${spreadText(ratio(measured, name))}`);
    return [measured.what, measured.size, quantityText(own, measured.unit), peers.join('; ')];
  });
  return markdownTable(['Measured', 'Size', 'Galley', 'Galley ÷ peer: median (quarters)'], rows);
}

function growthTable(measurements: readonly Measurement[], sizes: Sizes): string {
  const whats = [...new Set(measurements.map(({ what }) => what))];
  const rows = whats.flatMap((what) => {
    const claims = growth(
      measurements,
      what,
      sizes.long.name,
      sizes.largest.name,
      sizes.largest.claims / sizes.long.claims,
    );
    const characters = growth(
      measurements,
      what,
      sizes.medium.name,
      sizes.long.name,
      sizes.long.characters / sizes.medium.characters,
    );
    if (claims === undefined || characters === undefined) return [];
    return [[what, claims.toFixed(2), characters.toFixed(2)]];
  });
  const { medium, long, largest } = sizes;
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
  const signs = (passed: boolean | undefined) => (passed === undefined ? '–' : passed ? '✓' : '✗');
  return markdownTable(
    ['Goal', 'Limit', 'Measured', ''],
    verdicts.map(({ goal, limit, measured, passed }) => [goal, limit, measured, signs(passed)]),
  );
}

function spreadText({ median, low, high }: Spread): string {
  return `**${shortNumber(median)}** (${shortNumber(low)}–${shortNumber(high)})`;
}

function quantityText(value: number, unit: Measurement['unit']): string {
  if (unit === 'count') return shortNumber(value);
  return unit === 'ms' ? `${shortNumber(value)} ms` : `${shortNumber(value / 1024)} KiB`;
}
