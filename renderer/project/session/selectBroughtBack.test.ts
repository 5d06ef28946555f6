import { redo, undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { ClaimId, SourceId } from '../../../shared/id';
import { createSource } from '../../../shared/source/createSource';
import { deleteClaim } from '../intents/deleteClaim';
import type { Intent } from '../intents/intent';
import { mergeClaims } from '../intents/mergeClaims';
import { removeSource } from '../intents/removeSource';
import { restoreProject } from '../intents/restoreProject';
import { addSource } from '../intents/updateSource';
import { recordsOf } from '../model/records/recordsPlugin';
import { toFile } from '../model/toFile';
import { done, mark, stateOf } from '../testing/testProject';
import { createWorkspace } from './createWorkspace';
import { selectBroughtBack } from './selectBroughtBack';
import { FRESH_WORKSPACE } from './workspace';

const ONE = 'clm_one' as ClaimId;
const OTHER = 'clm_other' as ClaimId;
const SOURCE = 'src_a' as SourceId;

function inHistory(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

/** What is selected and shown after an intent and its undo, with a claim or a source selected in between. */
function undone(state: EditorState, intent: Intent, selected: Partial<typeof FRESH_WORKSPACE>) {
  const viewer = createWorkspace({ ...FRESH_WORKSPACE, ...selected });
  const changed = done(state, intent);
  const back = inHistory(changed, undo);
  selectBroughtBack(viewer, recordsOf(changed), recordsOf(back));
  return { workspace: viewer.workspace.get(), changed, back, viewer };
}

describe('what an undo or a redo brings back', () => {
  const two = mark(mark(stateOf('Of 613 people, 14 are old.'), '613', ONE), '14', OTHER);

  it('is selected and shown: a claim that was removed, whatever was selected since', () => {
    for (const selectedClaim of [null, OTHER]) {
      const { workspace } = undone(two, deleteClaim(ONE), { selectedClaim });
      expect(workspace).toMatchObject({ selectedClaim: ONE, reveal: ONE });
    }
  });

  it('is selected and shown: a claim that was merged with another, and one that is marked again', () => {
    const merged = undone(two, mergeClaims(ONE, OTHER), { selectedClaim: ONE });
    expect(merged.workspace).toMatchObject({ selectedClaim: OTHER, reveal: OTHER });
    const without = inHistory(two, undo);
    const { workspace, select, selectSource } = createWorkspace(FRESH_WORKSPACE);
    const again = inHistory(without, redo);
    selectBroughtBack({ workspace, select, selectSource }, recordsOf(without), recordsOf(again));
    expect(workspace.get().selectedClaim).toBe(OTHER);
  });

  it('is selected among the sources', () => {
    const now = '2026-03-14T09:00:00.000Z';
    const source = createSource({ id: SOURCE, csl: { type: 'report', title: 'Census' }, now });
    const { workspace } = undone(done(two, addSource(source)), removeSource(SOURCE), {
      selectedClaim: ONE,
    });
    expect(workspace).toMatchObject({ selectedClaim: ONE, selectedSource: SOURCE, reveal: null });
  });

  it('leaves what is selected where nothing, or more than one, came back', () => {
    const empty = toFile(stateOf('Of 613 people, 14 are old.'));
    const [before] = [mark(two, 'people', 'clm_third')];
    const { workspace, changed, back, viewer } = undone(before, restoreProject(empty), {
      selectedClaim: ONE,
    });
    expect(workspace.selectedClaim).toBe(ONE);
    selectBroughtBack(viewer, recordsOf(back), recordsOf(changed));
    expect(workspace.selectedClaim).toBe(ONE);
  });
});
