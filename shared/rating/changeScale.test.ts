import { describe, expect, it } from 'vitest';
import type { Claim } from '../claim/claim';
import { createClaim } from '../claim/createClaim';
import type { ClaimId, RatingId } from '../id';
import { changeScale, ratingsInUse } from './changeScale';
import { checkersCopy, fiveSteps } from './scales';

const NOW = '2026-03-15T09:00:00.000Z';
const LATER = '2026-03-16T09:00:00.000Z';
const rating = (name: string): RatingId => `rtg_${name}` as RatingId;

function rated(id: string, name: string | undefined, notes?: string): Claim {
  const claim = createClaim({ anchors: [], now: NOW, id: `clm_${id}` as ClaimId });
  if (name === undefined) return claim;
  const verdict = { rating: rating(name), explanation: 'So it is.', asOf: '2026-02' };
  return { ...claim, verdict, ...(notes === undefined ? {} : { notes }) };
}

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
