import { describe, expect, it } from 'vitest';
import type { ClaimId, RatingId } from '../../../shared/id';
import { defaultTagId } from '../../../shared/tag/defaultTags';
import { projectView } from '../../project/derived/projectView';
import { updateClaim } from '../../project/intents/updateClaim';
import { done, mark, stateOf } from '../../project/testing/testProject';
import { claimLook, looksOfRatings } from './claimLook';

const PLAIN = { lane: 0, apart: false, selected: false, dimmed: false };

describe('the look of a claim', () => {
  const state = mark(stateOf('In all 4,200 homes.'), '4,200 homes', 'clm_1', [
    defaultTagId('figure'),
    defaultTagId('attribution'),
  ]);
  const ratings = looksOfRatings(projectView(state).scale);
  const tags = new Map<string, ReturnType<typeof projectView>['tags'][number]>(
    projectView(state).tags.map((tag) => [tag.id, tag]),
  );
  const lookOf = (
    status: 'unchecked' | 'checked' | 'changeNeeded',
    checkedText?: string,
    rating?: string,
  ) => {
    const changed = done(
      state,
      updateClaim('clm_1' as ClaimId, (claim) => ({
        ...claim,
        status,
        ...(rating ? { verdict: { rating: rating as RatingId } } : {}),
        ...(checkedText ? { checked: { text: checkedText } } : {}),
      })),
    );
    const [claim] = projectView(changed).claims;
    if (!claim) throw new Error('no claim');
    return claimLook(claim, { tags, ratings }, PLAIN);
  };

  it('is a hairline without colour until there is a verdict, whatever its tags and status', () => {
    expect(lookOf('unchecked')).toMatchObject({ hue: null, line: 'thin', label: '1' });
    expect(lookOf('changeNeeded')).toMatchObject({ hue: null, line: 'thin', label: '1' });
  });

  it('says its verdict by colour and line', () => {
    const wrong = lookOf('checked', undefined, 'rtg_wrong');
    expect(wrong).toMatchObject({ hue: 'red', line: 'wavy' });
    expect(wrong.description).toBe('Claim 1, figure, attribution, checked, verdict: Wrong');
    expect(lookOf('checked', undefined, 'rtg_confirmed')).toMatchObject({
      hue: 'green',
      line: 'solid',
    });
  });

  it('is announced with number, tags and status', () => {
    expect(lookOf('checked').description).toBe('Claim 1, figure, attribution, checked');
  });

  it('says when the words have changed since the check', () => {
    const look = lookOf('checked', '4,100 homes');
    expect(look.stale).toBe(true);
    expect(look.label).toBe('1≠');
    expect(look.description).toContain('changed since the check');
  });
});
