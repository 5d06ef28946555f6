import { shortNumber } from './goals';
import { GALLEY, ratio, type Spread } from './measurement';
import type { RawData } from './record';

/**
 * Whether the ratios of two runs agree: whether what lies from lowest to highest overlaps. What one of them
 * measured once has no spread and is shown without a verdict.
 */
export function compareRuns(a: RawData, b: RawData): { text: string; agree: boolean } {
  const lines: string[] = [];
  let agreed = 0;
  let apart = 0;
  for (const first of a.measurements.filter(({ unit }) => unit !== 'count')) {
    const second = b.measurements.find(
      ({ what, size }) => what === first.what && size === first.size,
    );
    const peers = Object.keys(first.values).filter((name) => name !== GALLEY);
    for (const peer of peers) {
      const one = ratio(first, peer);
      const other = second && ratio(second, peer);
      const name = `${first.what}, ${first.size} ÷ ${peer}`;
      if (!other || one.count === 0 || other.count === 0) {
        lines.push(`  missing ${name}`);
      } else if (Math.min(one.count, other.count) === 1) {
        lines.push(`  once    ${name}: ${shortNumber(one.median)}, ${shortNumber(other.median)}`);
      } else if (one.low <= other.high && other.low <= one.high) {
        agreed += 1;
      } else {
        apart += 1;
        lines.push(`  apart   ${name}: ${spreadText(one)}, ${spreadText(other)}`);
      }
    }
  }
  lines.push(`${agreed} ratios agree within their spread, ${apart} do not.`);
  return { text: lines.join('\n'), agree: apart === 0 };
}

function spreadText({ median, low, high }: Spread): string {
  return `${shortNumber(median)} (${shortNumber(low)}–${shortNumber(high)})`;
}
