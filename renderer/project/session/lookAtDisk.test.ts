import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import type { Host } from '../../host/host';
import { createStore } from '../model/store';
import type { SaveState } from '../saving/autosave';
import { lookAtDisk } from './lookAtDisk';

function window(kind: 'saved' | 'unsaved' | 'saving' = 'saved') {
  const saved: SaveState = kind === 'saved' ? { kind, at: null } : { kind };
  const changedOutside = vi.fn<(error: AppError) => void>();
  const known = { hash: 'a' };
  const session = {
    handle: 'project1',
    basedOn: () => known.hash,
    readOnly: createStore(null),
    say: vi.fn<(message: string) => void>(),
    save: {
      state: createStore<SaveState>(saved),
      changedOutside,
      touch: vi.fn<() => void>(),
      flush: async () => saved,
      stop: vi.fn<() => void>(),
    },
  };
  return { session, known, changedOutside };
}

function hostWith(answer: () => Result<{ hash: string }, AppError>) {
  const call = vi.fn(async () => answer());
  return { call, on: () => () => undefined } as Host & { call: typeof call };
}

describe('lookAtDisk', () => {
  it('says that the file has another version', async () => {
    const { session, changedOutside } = window();
    await lookAtDisk(
      session,
      hostWith(() => ok({ hash: 'b' })),
    );
    expect(changedOutside).toHaveBeenCalledOnce();
  });

  it('says nothing of the version that the window knows', async () => {
    const { session, changedOutside } = window('unsaved');
    await lookAtDisk(
      session,
      hostWith(() => ok({ hash: 'a' })),
    );
    expect(changedOutside).not.toHaveBeenCalled();
  });

  it('takes no version of its own for one from outside while it saves', async () => {
    const saving = window('saving');
    const host = hostWith(() => ok({ hash: 'b' }));
    await lookAtDisk(saving.session, host);
    expect(host.call).not.toHaveBeenCalled();
    const meanwhile = window();
    await lookAtDisk(
      meanwhile.session,
      hostWith(() => {
        meanwhile.known.hash = 'b';
        return ok({ hash: 'a' });
      }),
    );
    expect(meanwhile.changedOutside).not.toHaveBeenCalled();
  });

  it('says that the file is gone, but not that nobody answers', async () => {
    const { session } = window();
    const silence: AppError = { code: 'unavailable', message: 'No answer.' };
    await lookAtDisk(
      session,
      hostWith(() => err(silence)),
    );
    expect(session.say).not.toHaveBeenCalled();
    const gone: AppError = { code: 'notFound', message: 'It is not there.' };
    await lookAtDisk(
      session,
      hostWith(() => err(gone)),
    );
    expect(session.say.mock.calls).toEqual([['It is not there.']]);
  });
});
