import { describe, expect, it, vi } from 'vitest';
import { EVERY_CLAIM } from '../../../shared/claim/filterClaims';
import { newId } from '../../../shared/id';
import { createWorkspace } from './createWorkspace';
import { FRESH_WORKSPACE } from './workspace';

describe('what the window shows', () => {
  it('takes away the message that is still there, and none that was said since', () => {
    const { workspace, say, unsay } = createWorkspace(FRESH_WORKSPACE);
    say('Pasting…');
    unsay('Pasting…');
    expect(workspace.get().message).toBeNull();
    say('Pasting…');
    say('Saved.');
    unsay('Pasting…');
    expect(workspace.get().message).toBe('Saved.');
  });

  it('has one dialog at a time', () => {
    const { workspace, openDialog, closeDialog } = createWorkspace(FRESH_WORKSPACE);
    openDialog({ kind: 'palette' });
    openDialog({ kind: 'tags' });
    expect(workspace.get().dialog).toEqual({ kind: 'tags' });
    closeDialog();
    expect(workspace.get().dialog).toBeNull();
  });

  it('scrolls to a claim only when asked to, and once', () => {
    const { workspace, select, revealed } = createWorkspace(FRESH_WORKSPACE);
    const [one, other] = [newId('claim'), newId('claim')];
    select(one);
    expect(workspace.get()).toMatchObject({ selectedClaim: one, reveal: null });
    select(other, { reveal: true });
    // The caret may enter a claim before the article has been scrolled.
    select(one);
    expect(workspace.get()).toMatchObject({ selectedClaim: one, reveal: other });
    revealed(one);
    expect(workspace.get().reveal).toBe(other);
    revealed(other);
    expect(workspace.get().reveal).toBeNull();
  });

  it('shows a source among the sources', () => {
    const { workspace, openSource } = createWorkspace(FRESH_WORKSPACE);
    const source = newId('source');
    openSource(source);
    expect(workspace.get()).toMatchObject({ view: 'sources', selectedSource: source });
  });

  it('tells who watches of a change, and of none where there was none', () => {
    const { workspace, changeFilter, unsay } = createWorkspace(FRESH_WORKSPACE);
    const listener = vi.fn<() => void>();
    workspace.subscribe(listener);
    unsay('Never said.');
    expect(listener).not.toHaveBeenCalled();
    const conditions = new Set(['stale' as const]);
    changeFilter((filter) => ({ ...filter, conditions }));
    expect(workspace.get().filter).toEqual({ ...EVERY_CLAIM, conditions });
    expect(listener).toHaveBeenCalledOnce();
  });
});
