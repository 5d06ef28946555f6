import { describe, expect, it } from 'vitest';
import type { RatingId } from '../id';
import { africaCheck, averitec, checkersCopy, fiveSteps, politiFact, scales } from './scales';
import { suggestMapping } from './suggestMapping';

const rating = (name: string): RatingId => `rtg_${name}` as RatingId;

describe('suggestMapping', () => {
  it('maps by label first', () => {
    const mapping = suggestMapping(politiFact, fiveSteps);
    expect(mapping.get(rating('politifact-true'))).toBe('rtg_five-steps-true');
    expect(mapping.get(rating('politifact-false'))).toBe('rtg_five-steps-false');
  });

  it('maps by the nearest place between worst and best otherwise', () => {
    const mapping = suggestMapping(checkersCopy, fiveSteps);
    expect(mapping.get(rating('confirmed'))).toBe('rtg_five-steps-true');
    expect(mapping.get(rating('confirmed-with-change'))).toBe('rtg_five-steps-partly-true');
    expect(mapping.get(rating('wrong'))).toBe('rtg_five-steps-false');
  });

  it('maps what is outside the order to its like, or to none', () => {
    expect(suggestMapping(checkersCopy, averitec).get(rating('unproven'))).toBe(
      'rtg_averitec-not-enough-evidence',
    );
    expect(suggestMapping(checkersCopy, fiveSteps).get(rating('unproven'))).toBe(null);
    expect(suggestMapping(checkersCopy, africaCheck).get(rating('unproven'))).toBe(
      'rtg_africa-check-unproven',
    );
  });

  it('takes the plain false of a scale for the worst, never what says more than false', () => {
    const mapping = suggestMapping(checkersCopy, politiFact);
    expect([...mapping.values()]).toEqual([
      'rtg_politifact-true',
      'rtg_politifact-mostly-true',
      'rtg_politifact-half-true',
      'rtg_politifact-false',
      null,
    ]);
    for (const scale of scales.filter((each) => each !== politiFact)) {
      const suggested = [...suggestMapping(scale, politiFact).values()];
      expect(suggested).not.toContain(rating('politifact-pants-on-fire'));
    }
  });

  it('makes what says more than false plainly false elsewhere', () => {
    const worst = rating('politifact-pants-on-fire');
    expect(suggestMapping(politiFact, checkersCopy).get(worst)).toBe('rtg_wrong');
    expect(suggestMapping(politiFact, fiveSteps).get(worst)).toBe('rtg_five-steps-false');
    expect(suggestMapping(politiFact, politiFact).get(worst)).toBe(worst);
  });
});
