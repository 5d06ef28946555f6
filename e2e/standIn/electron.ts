import type Electron from 'electron';
import { app } from './app.ts';
import { BrowserWindowStandIn as BrowserWindow } from './browserWindow.ts';
import { ipcMain } from './ipcMain.ts';
import { MenuStandIn as Menu } from './menu.ts';
import type { Named } from './named.ts';
import { nativeTheme } from './nativeTheme.ts';
import { session } from './session.ts';
import { utilityProcess } from './utilityProcess.ts';

/*
 * A stand-in for Electron's runtime, not the runtime: the module `electron` as the built main needs it, over
 * a Chromium that is driven by the DevTools protocol. docs/electron.md says what it has no word about.
 * Names that main imports and that are not here end the start with an error.
 */

/** Nobody sits here: a test puts its own answer in the place of what it expects to be asked. */
const nobody = (what: string) => async (): Promise<never> => {
  throw new Error(`Nobody answers ${what}: the test has to.`);
};

const dialog = {
  showOpenDialog: nobody('showOpenDialog'),
  showSaveDialog: nobody('showSaveDialog'),
  showMessageBox: nobody('showMessageBox'),
  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`);
  },
} satisfies Named<Electron.Dialog>;

const shell = {
  openExternal: nobody('openExternal'),
  openPath: nobody('openPath'),
  showItemInFolder: nobody('showItemInFolder'),
} satisfies Named<Electron.Shell>;

const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Electron.CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) {
      // What `https:` is like, which stands in for it.
      if (scheme === 'app' && privileges?.standard && privileges.secure) continue;
      throw new Error(`The stand-in has no scheme ${scheme} of these rights.`);
    }
  },
} satisfies Named<Electron.Protocol>;

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
};

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
};
export default electron satisfies Named<typeof Electron>;
