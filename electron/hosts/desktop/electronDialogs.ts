import { dialog, shell } from 'electron';
import type { Dialogs } from '../../delivery/dialogs';
import { callingWindow } from './callingWindow';

const OPEN = 1;
const OPENED_COPY =
  'The program that your system uses for this kind of file gets a copy. It may contact the internet. What you change there does not change the attachment.';
const SHOWN_COPY =
  'Galley does not open files of this kind: they may run code or load from the internet. You get a copy in its folder, and decide yourself.';

/** The system's own dialogs, over the window that asks. */
export function createElectronDialogs(): Dialogs {
  return {
    async chooseProject() {
      const { canceled, filePaths } = await dialog.showOpenDialog(callingWindow(), {
        title: 'Open a project or an evidence bundle',
        filters: [{ name: 'Galley projects and bundles', extensions: ['galley', 'zip'] }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return canceled ? undefined : filePaths[0];
    },

    async chooseSaveTarget(name, filters) {
      const { canceled, filePath } = await dialog.showSaveDialog(callingWindow(), {
        title: 'Export the report',
        defaultPath: name,
        filters: filters.map((filter) => ({
          name: filter.name,
          extensions: [...filter.extensions],
        })),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },

    async confirmOpenAddress(url) {
      const address = webAddress(url);
      if (address === undefined) return false;
      const { response } = await dialog.showMessageBox(callingWindow(), {
        type: 'question',
        message: 'Open this address in your browser?',
        // Punycode, never the letters a lookalike is made of.
        detail: `${address.href}\n\nYour browser will contact ${address.host}.`,
        buttons: ['Cancel', 'Open'],
        defaultId: OPEN,
        cancelId: 0,
        noLink: true,
      });
      return response === OPEN;
    },

    async openAddress(url) {
      const address = webAddress(url);
      if (address === undefined) throw new Error('Only http and https addresses are opened.');
      await shell.openExternal(address.href);
    },

    async confirmOpenFile(name, how) {
      const { response } = await dialog.showMessageBox(callingWindow(), {
        type: how === 'open' ? 'question' : 'warning',
        message: how === 'open' ? 'Open this attachment?' : 'Show this attachment in its folder?',
        detail: `${name}\n\n${how === 'open' ? OPENED_COPY : SHOWN_COPY}`,
        buttons: ['Cancel', how === 'open' ? 'Open' : 'Show in folder'],
        defaultId: how === 'open' ? OPEN : 0,
        cancelId: 0,
        noLink: true,
      });
      return response === OPEN;
    },

    async openFile(path) {
      const problem = await shell.openPath(path);
      return problem === '' ? undefined : problem;
    },

    reveal(path) {
      shell.showItemInFolder(path);
    },
  };
}

/** An http(s) address as the URL parser writes it: the host in punycode, all else percent-encoded. */
function webAddress(url: string): URL | undefined {
  const address = URL.parse(url);
  if (!address || !['http:', 'https:'].includes(address.protocol)) return undefined;
  return address;
}
