import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../shared/ipc/appError';
import type { OpenedProject } from '../../../shared/ipc/openedProject';
import { createProject } from '../../../shared/project/file/createProject';
import { err, ok, type Result } from '../../../shared/result';
import type { Host } from '../../host/host';
import { createStore } from '../model/store';
import type { SaveState } from '../saving/autosave';
import type { ReadOnly } from './session';
import { takeOver } from './takeOver';

const OPENED: OpenedProject = {
  handle: 'project1',
  name: 'Ferry',
  project: createProject({ article: { title: 'Ferry', blocks: [] }, now: '2026-03-14T09:00:00Z' }),
  hash: 'a',
  notices: [],
  view: {},
};

/** A window that may not write, and knows the version `a`. */
function reader(answer: Result<OpenedProject, AppError>, saved: SaveState['kind'] = 'saved') {
  const state: SaveState =
    saved === 'saved'
      ? { kind: 'saved', at: null }
      : { kind: 'changedOutside', error: { code: 'changedOutside', message: 'Changed.' } };
  const session = {
    handle: 'project1',
    basedOn: () => 'a',
    say: vi.fn<(message: string) => void>(),
    setReadOnly: vi.fn<(readOnly: ReadOnly | null) => void>(),
    save: {
      state: createStore(state),
      changedOutside: vi.fn<(error: AppError) => void>(),
      touch: vi.fn<() => void>(),
      flush: vi.fn(async () => state),
      stop: vi.fn<() => void>(),
    },
  };
  const call = vi.fn(async () => answer);
  const host = { call, on: () => () => undefined } as Host & { call: typeof call };
  const open = vi.fn<(opened: OpenedProject) => Promise<void>>(async () => undefined);
  return { session, host, open };
}

describe('taking over', () => {
  it('saves what was changed in this window, which may write now', async () => {
    const { session, host, open } = reader(ok(OPENED));
    await takeOver(session, { host, open });
    expect(session.setReadOnly.mock.calls).toEqual([[null]]);
    expect(session.save.flush).toHaveBeenCalledOnce();
    expect(open).not.toHaveBeenCalled();
  });

  it('shows the version of the file where this window has nothing of its own', async () => {
    const newer = { ...OPENED, hash: 'b' };
    const { session, host, open } = reader(ok(newer));
    await takeOver(session, { host, open });
    expect(open.mock.calls).toEqual([[newer]]);
  });

  it('leaves the choice to the person where both have changes', async () => {
    const { session, host, open } = reader(ok({ ...OPENED, hash: 'b' }), 'changedOutside');
    await takeOver(session, { host, open });
    expect(open).not.toHaveBeenCalled();
  });

  it('says why it may still not write', async () => {
    const reason = 'Another program writes it.';
    const { session, host, open } = reader(ok({ ...OPENED, readOnly: reason, isInUse: true }));
    await takeOver(session, { host, open });
    expect(session.setReadOnly.mock.calls).toEqual([[{ reason, isInUse: true }]]);
    expect(session.say.mock.calls).toEqual([[reason]]);
    expect(session.save.flush).not.toHaveBeenCalled();
  });

  it('says why it could not be', async () => {
    const { session, host, open } = reader(err({ code: 'notFound', message: 'It is gone.' }));
    await takeOver(session, { host, open });
    expect(session.say.mock.calls).toEqual([['It is gone.']]);
    expect(session.setReadOnly).not.toHaveBeenCalled();
  });
});
