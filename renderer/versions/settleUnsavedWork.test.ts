import { describe, expect, it, vi } from 'vitest';
import { err, ok, type Result } from '../../shared/result';
import type { Host } from '../host/host';
import { createStore } from '../project/model/store';
import { toFile } from '../project/model/toFile';
import type { SaveState } from '../project/saving/autosave';
import { testDesk } from '../project/testing/testDesk';
import { mark, stateOf } from '../project/testing/testProject';
import { copyUnsaved, restoreUnsaved } from './settleUnsavedWork';

const TEXT = 'The ferry carried 300 people.';

/** A window in which nothing is marked, and a unsaved of it in which something is. */
function unsettled(saved: SaveState, answers: Record<string, Result<unknown, unknown>> = {}) {
  const project = toFile(mark(stateOf(TEXT), '300 people', 'clm_kept'));
  const call = vi.fn(async (channel: string) => answers[channel] ?? ok({}));
  const host = { call, on: () => () => undefined } as Host & { call: typeof call };
  const session = {
    ...testDesk(stateOf(TEXT)),
    handle: 'project1',
    name: createStore('Ferry'),
    save: {
      state: createStore(saved),
      changedOutside: vi.fn<() => void>(),
      touch: vi.fn<() => void>(),
      flush: async () => saved,
      stop: vi.fn<() => void>(),
    },
  };
  const unsaved = { id: 'draft1', keptAt: '2026-03-14T09:00:00.000Z', project };
  const asked = () => call.mock.calls.map(([channel]) => channel);
  return { session, host, unsaved, asked };
}

const NOT_SAVED: SaveState = {
  kind: 'failed',
  error: { code: 'diskFull', message: 'The disk is full.' },
};

describe('restoring unsaved changes', () => {
  it('puts them into the project, and drops the unsaved once they are saved', async () => {
    const { session, host, unsaved, asked } = unsettled({ kind: 'saved', at: null });
    await restoreUnsaved(session, host, unsaved);
    expect(session.claims()).toEqual(['300 people']);
    expect(session.said()).toContain('Undo takes them out again.');
    expect(asked()).toEqual(['unsaved.drop']);
    session.undo();
    expect(session.claims()).toEqual([]);
  });

  it('keeps the unsaved where they cannot be saved', async () => {
    const { session, host, unsaved, asked } = unsettled(NOT_SAVED);
    await restoreUnsaved(session, host, unsaved);
    expect(session.claims()).toEqual(['300 people']);
    expect(asked()).toEqual([]);
  });
});

describe('a copy of unsaved changes', () => {
  it('is a project of its own, and the unsaved is dropped', async () => {
    const copy = ok({ handle: 'h', name: 'Ferry (unsaved)', notices: [] });
    const made = unsettled({ kind: 'saved', at: null }, { 'project.saveCopy': copy });
    expect(await copyUnsaved(made.session, made.host, made.unsaved)).toBeNull();
    expect(made.session.said()).toBe('Saved in the library: Ferry (unsaved)');
    expect(made.asked()).toEqual(['project.saveCopy', 'unsaved.drop']);
    expect(made.session.claims()).toEqual([]);
  });

  it('leaves the unsaved where none could be made, and says why', async () => {
    const refusal = err({ code: 'diskFull', message: 'The disk is full.' });
    const made = unsettled({ kind: 'saved', at: null }, { 'project.saveCopy': refusal });
    expect(await copyUnsaved(made.session, made.host, made.unsaved)).toBe('The disk is full.');
    expect(made.asked()).toEqual(['project.saveCopy']);
  });
});
