import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../shared/ipc/appError';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import { createProject } from '../../shared/project/file/createProject';
import { err, ok, type Result } from '../../shared/result';
import type { Host } from '../host/host';
import { createStore } from '../project/model/store';
import type { SaveState } from '../project/saving/autosave';
import { createWorkspace, type DialogOpener } from '../project/session/createWorkspace';
import { FRESH_WORKSPACE } from '../project/session/workspace';
import { driveWindow, type LeavableProject } from './driveWindow';

const SAVED: SaveState = { kind: 'saved', at: null };
const FULL: AppError = { code: 'diskFull', message: 'The disk is full.' };

const project = createProject({
  article: { title: 'Ferry', blocks: [] },
  now: '2026-03-14T09:00:00.000Z',
});

function opened(handle: string, isProtected = false): OpenedProject {
  return { handle, name: handle, project, hash: '0', notices: [], view: {}, isProtected };
}

interface TestProject extends LeavableProject, Pick<DialogOpener, 'closeDialog'> {
  readonly isClosed: () => boolean;
  readonly isGivenUp: () => boolean;
}

/** A window whose projects save as `saving` says, one answer after the other. */
function testWindow({
  saving = async (): Promise<SaveState> => SAVED,
  answers = {},
  isWhole = true,
  own,
}: {
  saving?: () => Promise<SaveState>;
  answers?: Record<string, Result<unknown, AppError>>;
  isWhole?: boolean;
  /** The project that the window is for, or null for the library’s, where there are other windows. */
  own?: string | null;
} = {}) {
  const made: TestProject[] = [];
  const order: string[] = [];
  const call = vi.fn(async (channel: string) => answers[channel] ?? ok({}));
  const openSession = ({ handle, name, isProtected = false }: OpenedProject): TestProject => {
    if (name === 'broken') throw new Error('A bug.');
    let isClosed = false;
    let isGivenUp = false;
    const next: TestProject = {
      ...createWorkspace(FRESH_WORKSPACE),
      handle,
      name: createStore(handle),
      isProtected: createStore(isProtected),
      save: { flush: saving },
      isClosed: () => isClosed,
      isGivenUp: () => isGivenUp,
      close: async (leaving) => {
        order.push(`close ${handle}`);
        isClosed = true;
        isGivenUp = leaving?.isOpenedAnew !== true;
      },
    };
    made.push(next);
    return next;
  };
  const others = (handle: string | null) => ({
    own: handle,
    openProject: async (wanted: string, notices: readonly string[] = []) => {
      order.push(['openProject', wanted, ...notices].join(' '));
    },
    showLibrary: async (how: object) => {
      order.push(`showLibrary ${JSON.stringify(how)}`);
    },
  });
  const driver = driveWindow<TestProject>({
    host: { call, on: () => () => undefined } as Host & { call: typeof call },
    load: async () => (isWhole ? openSession : null),
    others: () => (own === undefined ? undefined : others(own)),
    draw: (change) => {
      change();
      order.push(`draw ${driver.state.get().kind}`);
    },
  });
  driver.start();
  const kind = () => driver.state.get().kind;
  const asked = () => call.mock.calls.map(([channel]) => channel);
  return { driver, made, order, kind, asked };
}

describe('leaving a project', () => {
  it('draws the library before the project is closed: fields that are left commit their text', async () => {
    const { driver, order } = testWindow();
    await driver.open(opened('a'));
    await driver.closeProject();
    expect(order).toEqual(['draw open', 'draw library', 'close a']);
  });

  it('keeps open what cannot be saved, and says so', async () => {
    const { driver, made, kind } = testWindow({
      saving: async () => ({ kind: 'failed', error: FULL }),
    });
    await driver.open(opened('a', true));
    for (const leave of [
      () => driver.closeProject(),
      () => driver.lockProject(),
      () => driver.askPassphrase({ handle: 'b', message: 'Sealed.' }),
    ]) {
      made[0]?.closeDialog();
      await leave();
      expect(kind()).toBe('open');
      expect(made[0]?.workspace.get().dialog).toEqual({ kind: 'unsaved' });
    }
    expect(made[0]?.isClosed()).toBe(false);
    await driver.closeProject({ discard: true });
    expect(kind()).toBe('library');
    expect(made[0]?.isClosed()).toBe(true);
  });

  it('never takes away a recovery key that is shown this once', async () => {
    const { driver, made, kind } = testWindow();
    await driver.open(opened('a'));
    made[0]?.openDialog({ kind: 'recoveryKey', key: 'AGE-SECRET-KEY-1' });
    await driver.closeProject();
    expect(kind()).toBe('open');
    expect(made[0]?.workspace.get().dialog?.kind).toBe('recoveryKey');
  });

  it('is begun once, and goes where it was begun for', async () => {
    const { promise, resolve } = Promise.withResolvers<SaveState>();
    const { driver, kind, asked } = testWindow({ saving: () => promise });
    await driver.open(opened('a', true));
    const closing = driver.closeProject({ next: 'import' });
    expect(kind()).toBe('leaving');
    await driver.lockProject();
    expect(kind()).toBe('leaving');
    resolve(SAVED);
    await closing;
    expect(driver.state.get()).toMatchObject({ kind: 'library', importing: true });
    expect(asked()).toEqual([]);
  });

  it('does not close what was opened while it was being saved', async () => {
    const { promise, resolve } = Promise.withResolvers<SaveState>();
    const { driver, made } = testWindow({ saving: () => promise });
    await driver.open(opened('a'));
    const closing = driver.closeProject();
    await driver.open(opened('b'));
    resolve(SAVED);
    await closing;
    expect(driver.state.get()).toMatchObject({ kind: 'open', project: { handle: 'b' } });
    expect(made.map(({ isClosed }) => isClosed())).toEqual([true, false]);
  });
});

describe('opening', () => {
  it('closes what was open, also where two are opened at once', async () => {
    const { driver, made } = testWindow();
    await Promise.all([driver.open(opened('a')), driver.open(opened('b'))]);
    expect(made.map(({ handle, isClosed }) => [handle, isClosed()])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('does not have main give up a project that is opened anew in its own place', async () => {
    const { driver, made } = testWindow();
    await driver.open(opened('a', true));
    await driver.open(opened('a', true));
    await driver.open(opened('b'));
    expect(made.map(({ isClosed, isGivenUp }) => [isClosed(), isGivenUp()])).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
  });

  it('shows a dialog over what it opens', async () => {
    const { driver, made } = testWindow();
    await driver.open(opened('a'), { kind: 'protect' });
    expect(made[0]?.workspace.get().dialog).toEqual({ kind: 'protect' });
  });

  it('does nothing where the rest of the window cannot be loaded', async () => {
    const { driver, made, kind } = testWindow({ isWhole: false });
    await driver.open(opened('a'));
    expect(made).toEqual([]);
    expect(kind()).toBe('library');
  });
});

describe('locking', () => {
  it('asks for the passphrase at once, and gives the project up, whose key main then forgets', async () => {
    const { driver, made } = testWindow();
    await driver.open(opened('Ferry', true));
    await driver.lockProject();
    expect(driver.state.get()).toMatchObject({
      kind: 'unlocking',
      asked: { handle: 'Ferry', message: '“Ferry” is locked. Give its passphrase to go on.' },
    });
    expect(made[0]?.isGivenUp()).toBe(true);
  });

  it('is nothing where there is no passphrase', async () => {
    const { driver, kind } = testWindow();
    await driver.lockProject();
    await driver.open(opened('a'));
    await driver.lockProject();
    expect(kind()).toBe('open');
  });
});

describe('a project opened by its handle', () => {
  it('takes the place of the one that is open, once that is saved', async () => {
    const { driver, made } = testWindow({ answers: { 'project.open': ok(opened('b')) } });
    await driver.open(opened('a'));
    await driver.openFromOutside('b');
    expect(driver.state.get()).toMatchObject({ kind: 'open', project: { handle: 'b' } });
    expect(made[0]?.isClosed()).toBe(true);
  });

  it('that breaks while it is shown leaves what is open, which can be closed', async () => {
    const broken = { ...opened('b'), name: 'broken' };
    const { driver, made, kind } = testWindow({ answers: { 'project.open': ok(broken) } });
    await driver.open(opened('a'));
    await expect(driver.openFromOutside('b')).rejects.toThrow('A bug.');
    expect(driver.state.get()).toMatchObject({ kind: 'open', project: { handle: 'a' } });
    await driver.closeProject();
    expect(kind()).toBe('library');
    expect(made[0]?.isClosed()).toBe(true);
  });

  it('is the open one already', async () => {
    const { driver, asked } = testWindow();
    await driver.open(opened('a'));
    await driver.openFromOutside('a');
    expect(asked()).toEqual([]);
  });

  it('is asked for its passphrase', async () => {
    const sealed: AppError = { code: 'protected', message: 'Sealed.', handle: 'b' };
    const { driver } = testWindow({ answers: { 'project.open': err(sealed) } });
    await driver.openFromOutside('b');
    expect(driver.state.get()).toMatchObject({
      kind: 'unlocking',
      asked: { handle: 'b', message: 'Sealed.' },
    });
  });

  it('is told of where it cannot be opened: in the library, or at the foot of what is open', async () => {
    const damaged: AppError = { code: 'damaged', message: 'It is damaged.' };
    const { driver, made } = testWindow({ answers: { 'project.open': err(damaged) } });
    await driver.openFromOutside('b');
    expect(driver.state.get()).toMatchObject({ kind: 'library', notice: 'It is damaged.' });
    await driver.open(opened('a'));
    await driver.openFromOutside('b');
    expect(made[0]?.workspace.get().message).toBe('It is damaged.');
  });
});

describe('where each project has a window of its own', () => {
  const sealed: AppError = { code: 'protected', message: 'Sealed.', handle: 'b' };

  it('the library’s stays what it is: what is opened there is shown in another', async () => {
    const { driver, order, kind } = testWindow({ own: null });
    await driver.open({ ...opened('a'), notices: ['Mind', 'it.'] });
    await driver.askPassphrase({ handle: 'b', message: 'Sealed.' });
    expect(order).toEqual(['openProject a Mind it.', 'openProject b']);
    expect(kind()).toBe('library');
  });

  it('a project’s shows its own, with what was told before it', async () => {
    const answers = { 'project.open': ok({ ...opened('a'), notices: ['Repaired.'] }) };
    const { driver, order } = testWindow({ own: 'a', answers });
    await driver.openFromOutside('a', ['Mind.', 'Repaired.']);
    expect(driver.state.get()).toMatchObject({ kind: 'open', project: { handle: 'a' } });
    await driver.open(opened('b'));
    expect(order).toEqual(['draw open', 'openProject b']);
  });

  it('a project’s goes with it, once it is saved, and not for the library alone', async () => {
    const { driver, made, order, kind } = testWindow({ own: 'a' });
    await driver.open(opened('a'));
    await driver.showLibrary();
    await driver.showLibrary('import');
    expect(kind()).toBe('open');
    await driver.closeProject();
    expect(made[0]?.isGivenUp()).toBe(true);
    expect(order.slice(1)).toEqual([
      'showLibrary {}',
      'showLibrary {"next":"import"}',
      'close a',
      'showLibrary {"leaves":true}',
    ]);
  });

  it('a project’s stays where it cannot be saved', async () => {
    const { driver, order } = testWindow({
      own: 'a',
      saving: async () => ({ kind: 'failed', error: FULL }),
    });
    await driver.open(opened('a'));
    await driver.closeProject();
    expect(order).toEqual(['draw open']);
  });

  it('what cannot be opened is said in the library, and a passphrase asked for in its window', async () => {
    const damaged = err<AppError>({ code: 'damaged', message: 'It is damaged.' });
    const broken = testWindow({ own: 'b', answers: { 'project.open': damaged } });
    await broken.driver.openFromOutside('b');
    expect(broken.order).toEqual(['showLibrary {"notice":"It is damaged.","leaves":true}']);
    const locked = testWindow({ own: 'b', answers: { 'project.open': err(sealed) } });
    await locked.driver.openFromOutside('b');
    expect(locked.kind()).toBe('unlocking');
    locked.driver.giveUpPassphrase();
    expect(locked.order.at(-1)).toBe('showLibrary {"leaves":true}');
  });
});
