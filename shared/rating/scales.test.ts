import { describe, expect, it } from 'vitest';
import { scaleSchema } from './scale';
import { checkersCopy, scales } from './scales';

describe('the rating scales', () => {
  it('are five, the checker’s copy first, and valid', () => {
    expect(scales.map((scale) => scale.name)).toEqual([
      'Checker’s copy',
      'PolitiFact',
      'Africa Check',
      'AVeriTeC',
      'Five steps',
    ]);
    expect(scales[0]).toBe(checkersCopy);
    for (const scale of scales) expect(scaleSchema.parse(scale)).toEqual(scale);
  });

  it('have no rating id twice, so that a verdict names its scale', () => {
    const ids = scales.flatMap((scale) => scale.ratings.map((rating) => rating.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('go from best to worst, what is outside the order last', () => {
    for (const { ratings } of scales) {
      const values = ratings.map(({ value }) => value ?? Number.NEGATIVE_INFINITY);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      expect(ratings.every(({ definition }) => definition !== '')).toBe(true);
    }
  });
});
