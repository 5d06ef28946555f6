import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import { projectView } from '../../project/derived/projectView';
import { mark, stateOf } from '../../project/testing/testProject';
import { nextClaim } from './nextClaim';

const TEXT = 'One claim here, a second there, and a third at the end.';

function view() {
  let state = mark(stateOf(TEXT), 'One claim', 'clm_1');
  state = mark(state, 'a second', 'clm_2');
  return projectView(mark(state, 'a third', 'clm_3'));
}

function walk(selected: string | null, caret: number | null, direction: 1 | -1) {
  const { claims, index } = view();
  return nextClaim({ index, claims, selected: selected as ClaimId | null, caret, direction })?.claim
    .id;
}

describe('walking through the claims', () => {
  it('goes on from the selected claim while the caret is in it', () => {
    expect(walk('clm_1', 3, 1)).toBe('clm_2');
    expect(walk('clm_3', TEXT.indexOf('third'), -1)).toBe('clm_2');
  });

  it('goes on from the caret when that has left the selected claim', () => {
    expect(walk('clm_1', TEXT.indexOf('there'), 1)).toBe('clm_3');
    expect(walk('clm_3', 12, -1)).toBe('clm_1');
  });

  it('goes on from the selected claim while the focus is in a list', () => {
    expect(walk('clm_2', null, 1)).toBe('clm_3');
    expect(walk(null, null, 1)).toBe('clm_1');
    expect(walk(null, null, -1)).toBe('clm_3');
  });

  it('begins at the caret when nothing is selected', () => {
    expect(walk(null, TEXT.indexOf('there'), -1)).toBe('clm_2');
  });

  it('goes round at both ends', () => {
    expect(walk('clm_3', TEXT.indexOf('third'), 1)).toBe('clm_1');
    expect(walk('clm_1', 3, -1)).toBe('clm_3');
  });

  it('passes over claims that are not wanted', () => {
    const { claims, index } = view();
    const accepts = ({ claim }: { claim: { id: string } }) => claim.id === 'clm_3';
    const next = nextClaim({
      index,
      claims,
      selected: 'clm_1' as ClaimId,
      caret: 3,
      direction: 1,
      accepts,
    });
    expect(next?.claim.id).toBe('clm_3');
    const none = nextClaim({
      index,
      claims,
      selected: null,
      caret: 0,
      direction: 1,
      accepts: () => false,
    });
    expect(none).toBeNull();
  });
});
