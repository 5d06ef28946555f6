import { undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { CorrectionRequest } from '../../../shared/correctionRequest';
import type { ClaimId } from '../../../shared/id';
import { projectView } from '../derived/projectView';
import { recordsOf } from '../model/records/recordsPlugin';
import { done, mark, stateOf } from '../testing/testProject';
import { setClaimStatus, signOff } from './decideClaim';
import { addRequest, changeRequest, removeRequest } from './requests';

const A = 'clm_a' as ClaimId;
const request: CorrectionRequest = { when: '2026-04-01', who: 'Lena Groyne' };

function signed(status: 'checked' | 'unchecked' | 'noCheckNeeded' = 'checked'): EditorState {
  let state = mark(stateOf('The wall protects 4,200 homes.'), '4,200 homes', A);
  state = done(state, setClaimStatus(A, status, 'Ada'));
  return done(state, signOff([A], 'Ada'));
}

function shown(state: EditorState) {
  const found = projectView(state).byId.get(A);
  if (!found) throw new Error('There is no claim.');
  return found;
}

describe('a request for correction', () => {
  it.each(['checked', 'noCheckNeeded'] as const)('reopens a claim that was %s', (status) => {
    const before = signed(status);
    expect(shown(before).signOff).toBe('holds');
    const after = shown(done(before, addRequest(A, request)));
    expect(after.claim).toMatchObject({ status: 'inProgress', requests: [request] });
    expect(after.claim.checked).toBeUndefined();
    expect(after.signOff).toBe('changed');
  });

  it('is one undo, after which the sign-off holds again', () => {
    let state = done(signed(), addRequest(A, request));
    undo(state, (tr) => {
      state = state.apply(tr);
    });
    expect(shown(state)).toMatchObject({ signOff: 'holds', claim: { status: 'checked' } });
    expect(shown(state).claim.requests).toBeUndefined();
  });

  it('leaves an unchecked claim unchecked, and its sign-off void all the same', () => {
    const after = shown(done(signed('unchecked'), addRequest(A, request)));
    expect(after).toMatchObject({ signOff: 'changed', claim: { status: 'unchecked' } });
  });

  it('that was decided when it is noted does not reopen the claim', () => {
    const decided = { ...request, outcome: 'unchanged' } as const;
    const after = shown(done(signed(), addRequest(A, decided)));
    expect(after).toMatchObject({ signOff: 'changed', claim: { status: 'checked' } });
  });

  it('keeps its sign-off void when it is decided that nothing changes', () => {
    let state = done(signed(), addRequest(A, request));
    state = done(state, changeRequest({ claim: A, at: 0 }, { ...request, outcome: 'unchanged' }));
    state = done(state, setClaimStatus(A, 'checked', 'Ada'));
    expect(shown(state).signOff).toBe('changed');
  });

  it('can be of the article, and be taken away again', () => {
    let state = done(signed(), addRequest(undefined, request));
    expect(recordsOf(state).article.requests).toEqual([request]);
    expect(shown(state).signOff).toBe('holds');
    state = done(state, removeRequest({ at: 0 }));
    expect(recordsOf(state).article).not.toHaveProperty('requests');
  });

  it('that is not there cannot be changed', () => {
    expect(changeRequest({ claim: A, at: 3 }, request)(signed())).toBeNull();
    expect(removeRequest({ claim: A, at: 0 })(signed())).toBeNull();
  });
});
