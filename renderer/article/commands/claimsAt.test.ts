import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import { projectView } from '../../project/derived/projectView';
import { placesOf } from '../../project/model/articleIndex';
import { mark, stateOf } from '../../project/testing/testProject';
import { claimsAt, nearestPlace, outwards } from './claimsAt';

const TEXT = 'According to the minister, 4,200 homes are safe, 1,150 of them old.';

function nested() {
  let state = stateOf(TEXT);
  state = mark(state, 'According to the minister, 4,200 homes are safe', 'clm_outer');
  state = mark(state, '4,200 homes', 'clm_inner');
  state = mark(state, 'homes are safe, 1,150 of them', 'clm_across');
  return projectView(state);
}

const idsAt = (words: string, into = 1) =>
  claimsAt(nested(), TEXT.indexOf(words) + into).map(({ claim }) => claim.id);

describe('the claims at a place', () => {
  it('are ordered from the innermost, the shortest, outwards', () => {
    expect(idsAt('homes')).toEqual(['clm_inner', 'clm_across', 'clm_outer']);
  });

  it('are only those that stand there', () => {
    expect(idsAt('minister')).toEqual(['clm_outer']);
    expect(idsAt('1,150')).toEqual(['clm_across']);
    expect(idsAt('old')).toEqual([]);
  });

  it('include those that begin or end there', () => {
    expect(idsAt('According', 0)).toEqual(['clm_outer']);
    expect(idsAt(' old', 0)).toEqual(['clm_across']);
  });
});

describe('going outwards', () => {
  it('begins with the innermost and comes round to it again', () => {
    const stack = claimsAt(nested(), TEXT.indexOf('homes') + 1);
    const ids: (ClaimId | null)[] = [null];
    for (let step = 0; step < 4; step += 1) {
      ids.push(outwards(stack, ids.at(-1) ?? null)?.claim.id ?? null);
    }
    expect(ids.slice(1)).toEqual(['clm_inner', 'clm_across', 'clm_outer', 'clm_inner']);
  });

  it('finds nothing where nothing stands', () => {
    expect(outwards([], null)).toBeNull();
  });
});

describe('the nearest place of a claim', () => {
  it('is the one at the caret, else the one with the least distance', () => {
    const { claims, index } = nested();
    const [claim] = claims;
    if (!claim) throw new Error('no claim');
    const [place] = placesOf(index, claim.claim);
    expect(nearestPlace(index, claim, 0)).toEqual(place);
    expect(nearestPlace(index, claim, TEXT.length)).toEqual(place);
    const nowhere = { ...claim, claim: { ...claim.claim, anchors: [] } };
    expect(nearestPlace(index, nowhere, 0)).toBeNull();
  });
});
