import { describe, expect, it } from 'vitest';
import type { Claim } from '../claim/claim';
import { createClaim } from '../claim/createClaim';
import type { ClaimId, RatingId } from '../id';
import { changeScale, ratingsInUse } from './changeScale';
import { africaCheck, averitec, checkersCopy, fiveSteps, politiFact } from './scales';
import { suggestMapping } from './suggestMapping';

const NOW = '2026-03-15T09:00:00.000Z';
const LATER = '2026-03-16T09:00:00.000Z';
const rating = (name: string): RatingId => `rtg_${name}` as RatingId;

function rated(id: string, name: string | undefined, notes?: string): Claim {
  const claim = createClaim({ anchors: [], now: NOW, id: `clm_${id}` as ClaimId });
  if (name === undefined) return claim;
  const verdict = { rating: rating(name), explanation: 'So it is.', asOf: '2026-02' };
  return { ...claim, verdict, ...(notes === undefined ? {} : { notes }) };
}

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
});

describe('changeScale', () => {
  const claims = [
    rated('a', 'confirmed'),
    rated('b', 'unproven', 'Ask again.'),
    rated('c', undefined),
    rated('d', 'wrong'),
  ];
  const mapping = new Map<RatingId, RatingId | null>([
    [rating('confirmed'), rating('five-steps-true')],
    [rating('unproven'), null],
  ]);
  const changed = changeScale(claims, checkersCopy, fiveSteps, mapping, LATER);

  it('says which ratings are in use', () => {
    expect(ratingsInUse(claims, checkersCopy).map(({ id }) => id)).toEqual([
      'rtg_confirmed',
      'rtg_wrong',
      'rtg_unproven',
    ]);
  });

  it('changes the rating and keeps the rest of the verdict', () => {
    expect(changed[0]).toEqual({
      ...claims[0],
      verdict: { ...claims[0]?.verdict, rating: 'rtg_five-steps-true' },
      modified: LATER,
    });
  });

  it('keeps a verdict that is taken away in the notes', () => {
    expect(changed[1]).not.toHaveProperty('verdict');
    expect(changed[1]?.notes).toBe(
      'Ask again.\n\nFormer verdict (Checker’s copy): Unproven, as of 2026-02. So it is.',
    );
  });

  it('takes a rating without a mapping away, and answers only claims that changed', () => {
    expect(changed.map(({ id }) => id)).toEqual(['clm_a', 'clm_b', 'clm_d']);
    expect(changed[2]).not.toHaveProperty('verdict');
  });

  it('leaves every verdict when only a rating is added', () => {
    const extended = {
      ...checkersCopy,
      ratings: [
        ...checkersCopy.ratings,
        { id: rating('new'), label: 'n', definition: '', colour: 'red' as const },
      ],
    };
    expect(changeScale(claims, checkersCopy, extended, new Map(), LATER)).toEqual([]);
  });
});
