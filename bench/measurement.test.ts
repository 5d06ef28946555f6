import { describe, expect, it } from 'vitest';
import { GALLEY, inTurn, quantile, ratio, spreadOf } from './measurement';

const measured = (values: Readonly<Record<string, readonly (number | null)[]>>) =>
  ({ what: 'add a claim', size: '1 M', unit: 'ms', values }) as const;

describe('a ratio', () => {
  it('is taken repetition by repetition, not between medians', () => {
    const spread = ratio(measured({ [GALLEY]: [2, 40, 6], peer: [1, 10, 6] }), 'peer');
    expect(spread).toEqual({ median: 2, low: 1, high: 4, count: 3 });
  });

  it('leaves out a repetition in which one of both was not measured, or nothing was needed', () => {
    const spread = ratio(measured({ [GALLEY]: [2, null, 6, 8], peer: [1, 2, 0] }), 'peer');
    expect(spread).toEqual({ median: 2, low: 2, high: 2, count: 1 });
  });

  it('says so where there is nothing to divide', () => {
    expect(ratio(measured({ [GALLEY]: [2] }), 'peer').count).toBe(0);
    expect(spreadOf([]).median).toBeNaN();
  });
});

describe('the order of contenders', () => {
  it('is turned round on every second repetition', () => {
    expect(inTurn(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
    expect(inTurn(['a', 'b', 'c'], 1)).toEqual(['c', 'b', 'a']);
  });
});

describe('a quantile', () => {
  it('lies between the two nearest values', () => {
    expect(quantile([30, 10, 20, 40], 0.5)).toBe(25);
    expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
  });
});
