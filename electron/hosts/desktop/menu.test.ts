import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { events } from '../../../shared/ipc/contract';
import { MENU_COMMANDS, type MenuCommand, menuTemplate } from './menu';

type Item = MenuItemConstructorOptions;

function items(platform: NodeJS.Platform, development = false, send = ignore): Item[] {
  const inside = (item: Item): Item[] =>
    Array.isArray(item.submenu) ? [item, ...item.submenu.flatMap(inside)] : [item];
  return menuTemplate({ platform, development, windows: [], send }).flatMap(inside);
}
function ignore(_command: MenuCommand): void {
  // Most tests look at the template only.
}

describe('menuTemplate', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'sends every command by its id on %s',
    (system) => {
      const send = vi.fn<(command: MenuCommand) => void>();
      for (const { click } of items(system, false, send)) {
        if (click) Reflect.apply(click, undefined, []);
      }
      expect(send.mock.calls.flat().sort()).toEqual([...MENU_COMMANDS].sort());
      for (const [command] of send.mock.calls) {
        expect(events['menu.command'].safeParse({ command }).success).toBe(true);
      }
    },
  );

  it('has undo and redo of the window, not of the text field that has the focus', () => {
    const roles = items('linux').map(({ role }) => role);
    expect(roles).not.toContain('undo');
    expect(roles).not.toContain('redo');
  });

  it('shows the keys of commands without taking them from the window', () => {
    const withKeys = items('linux').filter(({ accelerator }) => accelerator !== undefined);
    expect(withKeys.map(({ id }) => id)).toContain('edit.undo');
    expect(withKeys.filter((item) => item.registerAccelerator !== false)).toEqual([]);
  });

  it('uses no key twice', () => {
    const keys = items('linux').flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('reloads nothing and shows developer tools in development only', () => {
    const roles = (development: boolean) => items('linux', development).map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleSpellChecker'] as const) {
      expect(roles(true)).not.toContain(role);
    }
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });

  it('follows the custom of the system for quitting and about', () => {
    expect(
      menuTemplate({ platform: 'darwin', development: false, windows: [], send: ignore })[0],
    ).toEqual({
      role: 'appMenu',
    });
    const linux = items('linux').map(({ role }) => role);
    expect(linux).toContain('quit');
    expect(linux).toContain('about');
  });

  it('lists the windows by their titles, the one in front marked, where the system does not', () => {
    const show = vi.fn<() => void>();
    const windows = [
      { title: 'Galley', isCurrent: false, show },
      { title: 'Bread & Roses · Galley', isCurrent: true, show: ignore as () => void },
    ];
    const listed = (platform: NodeJS.Platform) =>
      menuTemplate({ platform, development: false, windows, send: ignore })
        .flatMap(({ submenu }) => (Array.isArray(submenu) ? (submenu as Item[]) : []))
        .filter(({ type }) => type === 'radio');
    expect(listed('linux')).toMatchObject([
      { label: 'Galley', checked: false },
      { label: 'Bread && Roses · Galley', checked: true },
    ]);
    Reflect.apply(listed('linux')[0]?.click ?? expect.fail('nothing to click'), undefined, []);
    expect(show).toHaveBeenCalledOnce();
    expect(listed('darwin')).toEqual([]);
  });
});
