import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringBack } from './bringBack';
import { createDesktopWindows, type ListedWindow } from './desktopWindows';
import type { WindowSet } from './rememberedWindows';
import { electronEvent, madeWindow, madeWindows } from './testing/electronDouble';
import { createWindow } from './window';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

const FERRY = 'aaaaaaaa';
const BRIDGE = 'bbbbbbbb';

let listed: readonly ListedWindow[];
let remembered: WindowSet | undefined;
let names: string[];
let first: number;

beforeEach(() => {
  listed = [];
  remembered = undefined;
  names = [];
  first = madeWindows.length;
});

afterEach(() => {
  for (const window of madeWindows) window.destroy();
});

function started() {
  return createDesktopWindows({
    make: (name) => {
      names.push(name);
      const window = createWindow({ name, preload: '', development: false });
      return { window, loaded: Promise.resolve() };
    },
    onChange: (windows) => {
      listed = windows;
    },
    remember: (set) => {
      remembered = set;
    },
  });
}
const made = (at: number) => madeWindows[first + at] ?? expect.fail('there is no such window');
const isCurrent = () => listed.map((window) => window.isCurrent);

describe('the windows of the desktop app', () => {
  it('are one a project: a second opening brings it to the front', () => {
    const windows = started();
    windows.openProject(FERRY, ['Mind the tide.']);
    windows.openProject(BRIDGE);
    expect(windows.current()).toBe(made(1));
    windows.openProject(FERRY);
    expect(names).toEqual([`project-${FERRY}`, `project-${BRIDGE}`]);
    expect(windows.current()).toBe(made(0));
    expect(made(0).focus).toHaveBeenCalledOnce();
    expect(made(0).restore).toHaveBeenCalledOnce();
    expect(windows.roleOf(windows.current() ?? expect.fail('none is in front'))).toEqual({
      kind: 'project',
      handle: FERRY,
      notices: ['Mind the tide.'],
    });
  });

  it('are one of the library at most, which is told why it is shown', async () => {
    const windows = started();
    windows.showLibrary();
    windows.openProject(FERRY);
    windows.showLibrary({ notice: 'It is damaged.' });
    expect(names).toEqual(['main', `project-${FERRY}`]);
    expect(windows.current()).toBe(made(0));
    await expect
      .poll(() => made(0).webContents.sent)
      .toEqual([{ channel: 'library.asked', payload: { notice: 'It is damaged.' } }]);
  });

  it('follow each other in the order in which they were opened', () => {
    const windows = started();
    windows.showLibrary();
    windows.openProject(FERRY);
    windows.openProject(BRIDGE);
    const visited = [1, 2, 3].map(() => {
      windows.next();
      return windows.current();
    });
    expect(visited).toEqual([made(0), made(1), made(2)]);
    made(0).emit('focus');
    windows.next();
    expect(windows.current()).toBe(made(1));
  });

  it('are listed by their titles, and shown from there', () => {
    const windows = started();
    windows.openProject(FERRY);
    windows.openProject(BRIDGE);
    made(0).emit('page-title-updated', electronEvent(), 'Ferry · Galley');
    expect(listed.map(({ title }) => title)).toEqual(['Ferry · Galley', 'Galley']);
    expect(isCurrent()).toEqual([false, true]);
    listed[0]?.show();
    expect(isCurrent()).toEqual([true, false]);
    made(0).destroy();
    expect(listed).toHaveLength(1);
    expect(isCurrent()).toEqual([true]);
  });

  it('make way for a new one once they are closed', () => {
    const windows = started();
    windows.openProject(FERRY);
    madeWindow().destroy();
    expect(windows.current()).toBeUndefined();
    windows.openProject(FERRY);
    expect(names).toHaveLength(2);
  });
});

describe('what is remembered', () => {
  it('are the windows there are, the one in front last', () => {
    const windows = started();
    windows.showLibrary();
    windows.openProject(FERRY);
    windows.openProject(BRIDGE);
    windows.openProject(FERRY);
    expect(remembered).toEqual({ projects: [BRIDGE, FERRY], library: true });
    made(0).destroy();
    made(2).destroy();
    expect(remembered).toEqual({ projects: [FERRY], library: false });
  });

  it('is the last window too: the app ends with it', () => {
    started().openProject(FERRY);
    madeWindow().destroy();
    expect(remembered).toEqual({ projects: [FERRY], library: false });
  });

  it('are all windows that end with the app, unless another one is opened after all', () => {
    const windows = started();
    windows.openProject(FERRY);
    windows.openProject(BRIDGE);
    windows.quitting();
    made(1).destroy();
    expect(remembered).toEqual({ projects: [FERRY, BRIDGE], library: false });
    windows.showLibrary();
    expect(remembered).toEqual({ projects: [FERRY], library: true });
  });
});

describe('bringBack', () => {
  const back = async (before: WindowSet, gone: readonly string[] = []) => {
    const shown: unknown[] = [];
    await bringBack(before, {
      windows: {
        openProject: (handle) => shown.push(handle),
        showLibrary: (why) => shown.push(why),
      },
      problemOf: async (handle) => (gone.includes(handle) ? `${handle} is gone.` : undefined),
    });
    return shown;
  };

  it('opens what was open', async () => {
    expect(await back({ projects: [FERRY, BRIDGE], library: false })).toEqual([FERRY, BRIDGE]);
    expect(await back({ projects: [FERRY], library: true })).toEqual([{}, FERRY]);
  });

  it('says in the library what is not there any more', async () => {
    expect(await back({ projects: [FERRY, BRIDGE], library: false }, [FERRY])).toEqual([
      { notice: 'aaaaaaaa is gone.' },
      BRIDGE,
    ]);
  });

  it('shows the library where nothing was open', async () => {
    expect(await back({ projects: [], library: false })).toEqual([{}]);
  });
});
