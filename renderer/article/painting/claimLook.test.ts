import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import { defaultTagId } from '../../../shared/tag/defaultTags';
import { projectView } from '../../project/derived/projectView';
import { updateClaim } from '../../project/intents/updateClaim';
import { done, mark, stateOf } from '../../project/testing/testProject';
import { claimLook } from './claimLook';

const PLAIN = { lane: 0, selected: false, dimmed: false };

describe('the look of a claim', () => {
  const state = mark(stateOf('In all 4,200 homes.'), '4,200 homes', 'clm_1', [
    defaultTagId('figure'),
    defaultTagId('attribution'),
  ]);
  const tags = new Map<string, ReturnType<typeof projectView>['tags'][number]>(
    projectView(state).tags.map((tag) => [tag.id, tag]),
  );
  const lookOf = (status: 'unchecked' | 'checked' | 'changeNeeded', checkedText?: string) => {
    const changed = done(
      state,
      updateClaim('clm_1' as ClaimId, (claim) => ({
        ...claim,
        status,
        ...(checkedText ? { checked: { text: checkedText } } : {}),
      })),
    );
    const [claim] = projectView(changed).claims;
    if (!claim) throw new Error('no claim');
    return claimLook(claim, tags, PLAIN);
  };

  it('has the hue of its first tag', () => {
    expect(lookOf('unchecked').hue).toBe('amber');
  });

  it('is announced with number, tags and status', () => {
    expect(lookOf('checked').description).toBe('Claim 1, figure, attribution, checked');
  });

  it('shows a sign beside the number where something is the matter', () => {
    expect(lookOf('checked').label).toBe('1');
    expect(lookOf('changeNeeded').label).toBe('1△');
  });

  it('says when the words have changed since the check', () => {
    const look = lookOf('checked', '4,100 homes');
    expect(look.stale).toBe(true);
    expect(look.label).toBe('1≠');
    expect(look.description).toContain('changed since the check');
  });
});
