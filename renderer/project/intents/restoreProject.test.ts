import { redo, undo } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { arbitraryProject } from '../../../shared/project/testing/arbitraryProject';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { recordsOf } from '../model/records/recordsPlugin';
import { toFile } from '../model/toFile';
import { setTextLocked } from '../plugins/articleLock';
import { projectState } from '../testing/projectState';
import { done, find, mark, stateOf } from '../testing/testProject';
import { restoreProject } from './restoreProject';
import { updateClaim } from './updateClaim';

function textOf(state: EditorState): string {
  return serializeProject(toFile(state));
}

function changed(
  state: EditorState,
  command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
): EditorState {
  let next = state;
  command(state, (tr) => {
    next = next.apply(tr);
  });
  return next;
}

/** The state after a hand has corrected the text. */
function corrected(state: EditorState, words: string, by: string): EditorState {
  const open = state.apply(setTextLocked(state, false));
  const typed = open.apply(open.tr.insertText(by, ...find(open, words)));
  return typed.apply(setTextLocked(typed, true));
}

/** What the version says when it is opened, under the head of the project that is open. */
function underHeadOf(state: EditorState, version: ProjectFile): string {
  return serializeProject({ ...toFile(projectState(version)), ...recordsOf(state).head });
}

describe('restoreProject', () => {
  it('brings back any version of any project; undo is the identity, and so is redo', () => {
    fc.assert(
      fc.property(arbitraryProject(), arbitraryProject(), (open, version) => {
        const state = projectState(open);
        const tr = restoreProject(version)(state);
        if (!tr) return;
        const restored = state.apply(tr);
        expect(textOf(restored)).toBe(underHeadOf(state, version));
        restored.doc.check();
        const undone = changed(restored, undo);
        expect(textOf(undone)).toBe(textOf(state));
        expect(undone.doc.eq(state.doc)).toBe(true);
        expect(textOf(changed(undone, redo))).toBe(textOf(restored));
      }),
      { numRuns: 150 },
    );
  });

  it('goes back behind text that was corrected and claims that were deleted or detached', () => {
    const before = mark(
      mark(stateOf('One two three.', 'Four five.'), 'two', 'clm_a'),
      'five',
      'clm_b',
    );
    const version = toFile(before);
    const detached = corrected(before, ' two', '');
    const now = done(
      detached,
      updateClaim('clm_b' as ClaimId, (claim) => ({ ...claim, notes: 'x' })),
    );
    const restored = done(now, restoreProject(version));
    expect(textOf(restored)).toBe(serializeProject(version));
    expect(textOf(changed(restored, undo))).toBe(textOf(now));
  });

  it('leaves a detached claim of the version the words that it has there', () => {
    const attached = mark(stateOf('One two three.'), 'two', 'clm_a');
    const version = toFile(corrected(attached, ' two', ''));
    const now = corrected(attached, 'two', 'two and a half');
    const restored = done(now, restoreProject(version));
    expect(textOf(restored)).toBe(serializeProject(version));
    expect(toFile(restored).claims[0]?.anchors[0]?.quote.exact).toBe('two');
  });

  it('does nothing where the version is what is there', () => {
    const state = mark(stateOf('One two three.'), 'two', 'clm_a');
    expect(restoreProject(toFile(state))(state)).toBeNull();
  });

  it('changes only what differs: other blocks and records stay the same objects', () => {
    const state = mark(stateOf('One.', 'Two.', 'Three.'), 'One', 'clm_a');
    const version = toFile(state);
    const now = corrected(state, 'Two', 'Zwei');
    const restored = done(now, restoreProject(version));
    expect(restored.doc.child(0)).toBe(now.doc.child(0));
    expect(restored.doc.child(2)).toBe(now.doc.child(2));
    expect(recordsOf(restored).claims).toBe(recordsOf(now).claims);
  });
});
