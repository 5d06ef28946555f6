import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron';
import type { WindowRole } from '../shared/ipc/windowContract';
import { nodeFileSystem } from './files/fileSystem';
import { defaultDataFolder, defaultLibraryFolder } from './files/folders';
import { APP_ORIGIN, registerAppScheme, serveAppScheme } from './hosts/desktop/appScheme';
import { bringBack, problemOf } from './hosts/desktop/bringBack';
import { callingWindow } from './hosts/desktop/callingWindow';
import {
  createDesktopWindows,
  type ListedWindow,
  type MadeWindow,
} from './hosts/desktop/desktopWindows';
import { mayUseDeveloperTools } from './hosts/desktop/developerTools';
import { createElectronDialogs } from './hosts/desktop/electronDialogs';
import { createElectronPrinter } from './hosts/desktop/electronPrinter';
import { becomeOnlyInstance, type Lifecycle } from './hosts/desktop/lifecycle';
import { menuTemplate } from './hosts/desktop/menu';
import { projectArgument } from './hosts/desktop/projectArgument';
import { createRememberedWindows } from './hosts/desktop/rememberedWindows';
import { hardenContents, hardenSession } from './hosts/desktop/security';
import { startUtilityChild } from './hosts/desktop/utilityChild';
import { createWindow } from './hosts/desktop/window';
import { answerWindows, tellWindow } from './hosts/desktop/windowBridge';
import { type CloseGuard, guardClose } from './hosts/desktop/windowClose';
import { recoverFromCrash } from './hosts/desktop/windowCrash';
import { recoverFromHang } from './hosts/desktop/windowHang';
import { developmentServer } from './hosts/developmentServer';
import { libraryArgument } from './hosts/libraryArgument';
import { platformName } from './hosts/platformName';
import { windowFiles } from './hosts/windowFiles';
import { createHandlers } from './ipc/createHandlers';
import { createServices } from './services';
import { startChildrenBy } from './workers/startChild';

// The composition root of the desktop app. Nothing here may wait at the top level: Electron is not
// `ready` before this module has been evaluated.

const PRELOAD = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));
const RENDERER = fileURLToPath(new URL('../renderer/', import.meta.url));

const desktop = Promise.withResolvers<Lifecycle>();
const isOnlyInstance = becomeOnlyInstance({
  openProject: (path) => void desktop.promise.then(({ openProject }) => openProject(path)),
  focusWindow: () => void desktop.promise.then(({ focusWindow }) => focusWindow()),
  otherLibrary: (folder) => void desktop.promise.then(({ otherLibrary }) => otherLibrary(folder)),
});
if (isOnlyInstance) {
  registerAppScheme();
  app.enableSandbox();
  // No name is ever looked up, whatever part of Chromium asks.
  const exception = developmentServer() === undefined ? '' : ', EXCLUDE 127.0.0.1';
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  desktop.resolve(app.whenReady().then(startDesktop));
  desktop.promise.catch((cause: unknown) => {
    dialog.showErrorBox('Galley could not start', String(cause));
    app.exit(1);
  });
}

async function startDesktop(): Promise<Lifecycle> {
  startChildrenBy(startUtilityChild);
  const development = mayUseDeveloperTools(app.isPackaged, process.argv);
  hardenSession(session.defaultSession, development);

  // The folder that the other hosts take, and not what Electron calls documents.
  const libraryFolder = libraryArgument(process.argv, process.cwd()) ?? defaultLibraryFolder();
  const dataFolder = defaultDataFolder();
  const services = createServices({
    libraryFolder,
    dataFolder,
    dialogs: createElectronDialogs(),
    createPrinter: createElectronPrinter,
    host: {
      kind: 'electron',
      version: app.getVersion(),
      platform: platformName(process.platform),
      country: app.getLocaleCountryCode(),
      readyToClose: () => guards.get(callingWindow())?.ready(),
      windows: {
        ownRole: () => windows.roleOf(callingWindow()),
        openProject: (handle, notices) => windows.openProject(handle, notices),
        showLibrary: (why) => windows.showLibrary(why),
        next: () => windows.next(),
        closeOwn: () => callingWindow().destroy(),
      },
    },
  });
  // No other Galley runs: nobody here is looking at them any more.
  await services.attachments.clearCopies();
  const settings = await services.settings.get();
  if (settings.ok) nativeTheme.themeSource = settings.value.theme;

  serveAppScheme(session.defaultSession.protocol, {
    files: await windowFiles(RENDERER, 'electron'),
    previews: services.previews,
  });
  const handlers = createHandlers(services);
  const answered = answerWindows({
    ...handlers,
    'settings.set': async (input, caller) => {
      const result = await handlers['settings.set'](input, caller);
      if (result.ok) nativeTheme.themeSource = result.value.theme;
      return result;
    },
  });
  const guards = new WeakMap<BrowserWindow, CloseGuard>();
  const make = (name: string, role: WindowRole): MadeWindow => {
    const window = createWindow({ name, preload: PRELOAD, development });
    const guard = guardClose(window, () => tellWindow(window, 'app.closing', {}));
    guards.set(window, guard);
    recoverFromCrash(window);
    recoverFromHang(window);
    answered.add(window);
    const loaded = window.loadURL(`${APP_ORIGIN}/index.html${placeOf(role)}`);
    loaded.catch((cause: unknown) => {
      if (window.isDestroyed()) return;
      dialog.showErrorBox('Galley could not show a window', String(cause));
    });
    return { window, loaded };
  };
  const remembered = createRememberedWindows({ dataFolder, fileSystem: nodeFileSystem });
  const before = await remembered.get();
  const windows = createDesktopWindows({ make, onChange: showMenu, remember: remembered.set });
  app.on('before-quit', () => windows.quitting());
  function showMenu(listed: readonly ListedWindow[]): void {
    const template = menuTemplate({
      platform: process.platform,
      development,
      windows: listed,
      send: (command) => {
        const window = windows.current();
        if (window) tellWindow(window, 'menu.command', { command });
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  const openProject = async (path: string): Promise<void> => {
    const handle = await services.library.handleOf(path);
    const found = handle.ok ? await services.projects.hash(handle.value) : handle;
    // The window asks for a passphrase itself.
    const isShown = found.ok || found.error.code === 'protected';
    if (handle.ok && isShown) windows.openProject(handle.value);
    else if (!found.ok) dialog.showErrorBox('Galley could not open this file', found.error.message);
  };
  await bringBack(before, { windows, problemOf: (handle) => problemOf(services.library, handle) });
  const fromCommandLine = projectArgument(process.argv, process.cwd());
  if (fromCommandLine !== undefined) void openProject(fromCommandLine);

  return {
    openProject: (path) => void openProject(path),
    otherLibrary(folder) {
      if (folder === libraryFolder) return;
      dialog.showErrorBox(
        'Galley shows another library',
        `It shows the projects of ${libraryFolder}. To see those of ${folder}, close Galley first, then start it again.`,
      );
    },
    focusWindow: windows.focusCurrent,
  };
}

/** What follows the window's address: Back does not lead out of its project. */
function placeOf(role: WindowRole): string {
  return role.kind === 'project' ? `#project=${role.handle}` : '';
}
