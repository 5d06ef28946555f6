import { undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import { projectView } from '../../project/derived/projectView';
import { deleteClaim } from '../../project/intents/deleteClaim';
import { setTextLocked } from '../../project/plugins/articleLock';
import { done, find, mark, stateOf } from '../../project/testing/testProject';
import { waitingClaim } from './waiting';

const A = 'clm_a' as ClaimId;

function undone(state: EditorState): EditorState {
  let next = state;
  undo(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

describe('waitingClaim', () => {
  it('waits for another place as long as the claim is there', () => {
    const state = mark(stateOf('of 613 people'), '613', A);
    const waiting = { kind: 'place', claim: A } as const;
    expect(waitingClaim(projectView(state), waiting)?.claim.id).toBe(A);
    expect(waitingClaim(projectView(done(state, deleteClaim(A))), waiting)).toBeUndefined();
  });

  it('waits for the words of an anchor only while it is detached', () => {
    const marked = mark(stateOf('of 613 people'), '613', A);
    const open = marked.apply(setTextLocked(marked, false));
    const gone = open.apply(open.tr.delete(...find(open, '613')));
    const [anchor] = projectView(gone).byId.get(A)?.detached ?? [];
    if (!anchor) throw new Error('The anchor still stands.');
    const waiting = { kind: 'anchor', anchor } as const;
    expect(waitingClaim(projectView(gone), waiting)?.claim.id).toBe(A);
    expect(waitingClaim(projectView(undone(gone)), waiting)).toBeUndefined();
  });
});
