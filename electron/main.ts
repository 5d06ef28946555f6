import { fileURLToPath } from 'node:url';
import { app, dialog, Menu, nativeTheme, session } from 'electron';
import { defaultDataFolder, defaultLibraryFolder } from './files/folders';
import { APP_ORIGIN, registerAppScheme, serveAppScheme } from './hosts/desktop/appScheme';
import { mayUseDeveloperTools } from './hosts/desktop/developerTools';
import { createElectronDialogs } from './hosts/desktop/electronDialogs';
import { createElectronPrinter } from './hosts/desktop/electronPrinter';
import { becomeOnlyInstance, type Lifecycle } from './hosts/desktop/lifecycle';
import { menuTemplate } from './hosts/desktop/menu';
import { projectArgument } from './hosts/desktop/projectArgument';
import { hardenContents, hardenSession } from './hosts/desktop/security';
import { startUtilityChild } from './hosts/desktop/utilityChild';
import { createWindow } from './hosts/desktop/window';
import { answerWindow, tellWindow } from './hosts/desktop/windowBridge';
import { guardClose } from './hosts/desktop/windowClose';
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

  const window = createWindow({ preload: PRELOAD, development });
  const closing = guardClose(window, () => tellWindow(window, 'app.closing', {}));
  recoverFromCrash(window);
  recoverFromHang(window);

  // The folder that the other hosts take, and not what Electron calls documents.
  const libraryFolder = libraryArgument(process.argv, process.cwd()) ?? defaultLibraryFolder();
  const services = createServices({
    libraryFolder,
    dataFolder: defaultDataFolder(),
    dialogs: createElectronDialogs(window),
    createPrinter: createElectronPrinter,
    host: {
      kind: 'electron',
      version: app.getVersion(),
      platform: platformName(process.platform),
      country: app.getLocaleCountryCode(),
      readyToClose: closing.ready,
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
  answerWindow(window, {
    ...handlers,
    'settings.set': async (input, caller) => {
      const result = await handlers['settings.set'](input, caller);
      if (result.ok) nativeTheme.themeSource = result.value.theme;
      return result;
    },
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        development,
        send: (command) => tellWindow(window, 'menu.command', { command }),
      }),
    ),
  );

  // Before it has loaded, the page would hear of nothing.
  await window.loadURL(`${APP_ORIGIN}/index.html`);

  const openProject = async (path: string): Promise<void> => {
    const handle = await services.library.handleOf(path);
    const opened = handle.ok ? await services.projects.open(handle.value) : handle;
    // The window asks for a passphrase itself.
    const isShown = opened.ok || opened.error.code === 'protected';
    if (handle.ok && isShown) tellWindow(window, 'project.opened', { handle: handle.value });
    else if (!opened.ok)
      dialog.showErrorBox('Galley could not open this file', opened.error.message);
  };
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
    focusWindow() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
