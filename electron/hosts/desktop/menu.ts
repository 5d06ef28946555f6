import type { MenuItemConstructorOptions } from 'electron';
import type { ListedWindow } from './desktopWindows';

/** Commands of the window that have a place in the menu; the palette knows them by the same ids. */
export const MENU_COMMANDS = [
  'project.new',
  'project.open',
  'project.save',
  'project.saveCopy',
  'project.versions',
  'project.history',
  'project.protect',
  'project.lock',
  'annotations.bringIn',
  'report.export',
  'edit.undo',
  'edit.redo',
  'view.article',
  'view.claims',
  'view.sources',
  'view.report',
  'view.sidebar',
  'view.inspector',
  'theme.system',
  'theme.light',
  'theme.dark',
  'app.settings',
  'window.next',
  'window.library',
  'help.keys',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export interface MenuSettings {
  readonly platform: NodeJS.Platform;
  /** True outside a packaged app: adds the developer tools. */
  readonly development: boolean;
  /** The windows that are there. */
  readonly windows: readonly ListedWindow[];
  /** Hands a command to the window in front, which alone knows whether and how to do it. */
  send(command: MenuCommand): void;
}

/** The menu bar, as a template for `Menu.buildFromTemplate`. */
export function menuTemplate({ platform, development, windows, send }: MenuSettings) {
  const mac = platform === 'darwin';
  const item = (
    label: string,
    command: MenuCommand,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id: command,
    label,
    // Shown, but left to the window, which knows when a key belongs to a text field or a dialog.
    // (macOS asks the page first and then the menu, whatever is said here.)
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => send(command),
  });

  const file: MenuItemConstructorOptions[] = [
    item('New from article…', 'project.new', 'CmdOrCtrl+N'),
    item('Open…', 'project.open', 'CmdOrCtrl+O'),
    SEPARATOR,
    item('Save now', 'project.save', 'CmdOrCtrl+S'),
    item('Save a copy…', 'project.saveCopy'),
    item('Earlier versions…', 'project.versions'),
    item('History of the project…', 'project.history'),
    item('Protect with a passphrase…', 'project.protect'),
    item('Lock now', 'project.lock', 'CmdOrCtrl+Shift+L'),
    item('Bring in annotations…', 'annotations.bringIn'),
    item('Export report…', 'report.export', 'CmdOrCtrl+E'),
    SEPARATOR,
    { role: mac ? 'close' : 'quit' },
  ];

  const edit: MenuItemConstructorOptions[] = [
    // Not the native roles: the window has one history over text and records.
    item('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
    item('Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    item('Settings…', 'app.settings', 'CmdOrCtrl+,'),
  ];

  const view: MenuItemConstructorOptions[] = [
    item('Article', 'view.article', 'CmdOrCtrl+1'),
    item('Claims', 'view.claims', 'CmdOrCtrl+2'),
    item('Sources', 'view.sources', 'CmdOrCtrl+3'),
    item('Report', 'view.report', 'CmdOrCtrl+4'),
    SEPARATOR,
    item('Show or hide the sidebar', 'view.sidebar', 'CmdOrCtrl+B'),
    item('Show or hide the inspector', 'view.inspector', 'CmdOrCtrl+I'),
    {
      label: 'Theme',
      submenu: [
        item('As the system', 'theme.system'),
        item('Light', 'theme.light'),
        item('Dark', 'theme.dark'),
      ],
    },
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    SEPARATOR,
    { role: 'togglefullscreen' },
    ...(development ? [SEPARATOR, { role: 'toggleDevTools' } as const] : []),
  ];

  const windowMenu: MenuItemConstructorOptions[] = [
    item('Library', 'window.library'),
    item('Next window', 'window.next', 'CmdOrCtrl+`'),
    SEPARATOR,
    { role: 'minimize' },
    { role: 'close' },
    // macOS lists the windows itself.
    ...(mac ? [] : [SEPARATOR, ...windows.map(windowItem)]),
  ];

  const help: MenuItemConstructorOptions[] = [
    item('Keys', 'help.keys'),
    // macOS has it in the application's own menu.
    ...(mac ? [] : [{ role: 'about' } as const]),
  ];

  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: file },
    { label: '&Edit', submenu: edit },
    { label: '&View', submenu: view },
    { label: '&Window', ...(mac ? { role: 'window' as const } : {}), submenu: windowMenu },
    { label: '&Help', role: 'help', submenu: help },
  ] satisfies MenuItemConstructorOptions[];
}

function windowItem({ title, isCurrent, show }: ListedWindow): MenuItemConstructorOptions {
  // A title is no place for access keys.
  return { label: title.replaceAll('&', '&&'), type: 'radio', checked: isCurrent, click: show };
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };
