import { describe, expect, it } from 'vitest';
import { compareRuns } from './compareRuns';
import { GALLEY } from './measurement';
import type { RawData } from './record';

const run = (own: readonly (number | null)[], peer: readonly (number | null)[]): RawData => ({
  conditions: {
    effort: 'full',
    processor: 'any',
    processors: 2,
    memory: 8,
    busy: 0,
    node: 'v24',
    repetitions: own.length,
  },
  measurements: [{ what: 'add a claim', size: '1 M', unit: 'ms', values: { [GALLEY]: own, peer } }],
  failures: [],
  took: {},
});

describe('two runs', () => {
  it('agree where the spreads of their ratios overlap', () => {
    const { agree } = compareRuns(run([2, 3, 4], [1, 1, 1]), run([4, 5, 6], [1, 1, 1]));
    expect(agree).toBe(true);
  });

  it('do not agree where the spreads lie apart, however close the medians', () => {
    const { agree, text } = compareRuns(run([20, 21], [10, 10]), run([22, 23], [10, 10]));
    expect(agree).toBe(false);
    expect(text).toContain('apart   add a claim, 1 M ÷ peer: 2.05 (2–2.1), 2.25 (2.2–2.3)');
  });

  it('are not judged by what was measured once, or by one of them alone', () => {
    const once = compareRuns(run([2, 2], [1, null]), run([9, 9], [1, null]));
    expect(once).toMatchObject({ agree: true });
    expect(once.text).toContain('once    add a claim, 1 M ÷ peer: 2, 9');
    const alone = compareRuns(run([2, 2], [1, 1]), { ...run([], []), measurements: [] });
    expect(alone.text).toContain('missing add a claim, 1 M ÷ peer');
  });
});
