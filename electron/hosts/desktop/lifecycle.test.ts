import { resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { becomeOnlyInstance } from './lifecycle';
import { app, electronEvent } from './testing/electronDouble';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

beforeEach(() => {
  app.removeAllListeners();
  app.exit.mockClear();
  app.lock = true;
});

function started() {
  const openProject = vi.fn<(path: string) => void>();
  const focusWindow = vi.fn<() => void>();
  const otherLibrary = vi.fn<(folder: string) => void>();
  const only = becomeOnlyInstance({ openProject, focusWindow, otherLibrary });
  return { openProject, focusWindow, otherLibrary, only };
}

describe('becomeOnlyInstance', () => {
  it('ends at once where another one runs', () => {
    app.lock = false;
    expect(started().only).toBe(false);
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(0);
    expect(app.eventNames()).toEqual([]);
  });

  it('opens the project of a second start in this window', () => {
    const { only, openProject, focusWindow } = started();
    expect(only).toBe(true);
    const folder = resolve('/home/checker');
    app.emit('second-instance', electronEvent(), ['galley', '--flag', 'a.galley'], folder);
    expect(openProject).toHaveBeenCalledExactlyOnceWith(resolve(folder, 'a.galley'));
    expect(focusWindow).toHaveBeenCalledOnce();
  });

  it('tells of the library that a second start asks for, in the order it was written', () => {
    const { otherLibrary, openProject } = started();
    const folder = resolve('/home/checker');
    const argv = ['galley', '--library', 'articles', 'a.galley'];
    // As Chromium hands the arguments on: switches first.
    const sorted = ['galley', '--library', '--enable-sandbox', 'articles', 'a.galley'];
    app.emit('second-instance', electronEvent(), sorted, folder, { argv });
    expect(otherLibrary).toHaveBeenCalledExactlyOnceWith(resolve(folder, 'articles'));
    expect(openProject).toHaveBeenCalledExactlyOnceWith(resolve(folder, 'a.galley'));
    app.emit('second-instance', electronEvent(), ['galley'], folder, { argv: ['galley'] });
    expect(otherLibrary).toHaveBeenCalledOnce();
  });

  it('comes to the front when a second start names no project', () => {
    const { openProject, focusWindow } = started();
    app.emit('second-instance', electronEvent(), ['galley'], resolve('/home/checker'));
    expect(openProject).not.toHaveBeenCalled();
    expect(focusWindow).toHaveBeenCalledOnce();
  });

  it('opens what macOS hands over', () => {
    const { openProject } = started();
    const event = electronEvent();
    app.emit('open-file', event, '/Users/checker/a.galley');
    expect(event.defaultPrevented).toBe(true);
    expect(openProject).toHaveBeenCalledExactlyOnceWith('/Users/checker/a.galley');
  });

  it('quits with its window', () => {
    started();
    app.emit('window-all-closed');
    expect(app.quit).toHaveBeenCalledOnce();
  });
});
