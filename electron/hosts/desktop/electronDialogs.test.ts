import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dialogs } from '../../delivery/dialogs';
import { calledBy } from './callingWindow';
import { createElectronDialogs } from './electronDialogs';
import { dialog, shell } from './testing/electronDouble';
import { createWindow } from './window';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

const window = createWindow({ name: 'main', preload: '', development: false });
const own = createElectronDialogs();
/** The dialogs, asked for by the window. */
const dialogs: Dialogs = new Proxy(own, {
  get:
    (_, name: keyof Dialogs) =>
    (...parameters: never[]) =>
      calledBy(window, () => Reflect.apply(own[name], own, parameters)),
});

beforeEach(() => {
  shell.openExternal.mockClear();
  shell.openPath.mockClear();
  dialog.showMessageBox.mockReset();
});

function press(button: number): void {
  dialog.showMessageBox.mockResolvedValueOnce({ response: button, checkboxChecked: false });
}

describe('choosing files', () => {
  it('asks for a project over the window', async () => {
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/a/b.galley'] });
    expect(await dialogs.chooseProject()).toBe('/a/b.galley');
    const [over, options] = dialog.showOpenDialog.mock.lastCall ?? expect.fail('not asked');
    expect(over).toBe(window);
    expect(options.filters).toEqual([
      { name: 'Galley projects and bundles', extensions: ['galley', 'zip'] },
    ]);
    expect(options.properties).not.toContain('multiSelections');
  });

  it('knows that nothing was chosen', async () => {
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await dialogs.chooseProject()).toBeUndefined();
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await dialogs.chooseSaveTarget('a.html', [])).toBeUndefined();
  });

  it('asks before writing over a file', async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/a/r.html' });
    const filters = [{ name: 'Web page', extensions: ['html'] }];
    expect(await dialogs.chooseSaveTarget('r.html', filters)).toBe('/a/r.html');
    const options = dialog.showSaveDialog.mock.lastCall?.[1];
    expect(options).toMatchObject({ defaultPath: 'r.html', filters });
    expect(options?.properties).toContain('showOverwriteConfirmation');
  });
});

describe('opening addresses', () => {
  it('shows the whole address first', async () => {
    press(1);
    const url = `https://example.org/${'a'.repeat(3000)}?q=1#end`;
    expect(await dialogs.confirmOpenAddress(url)).toBe(true);
    expect(dialog.showMessageBox.mock.lastCall?.[1].detail).toContain(url);
  });

  it('shows a lookalike in punycode', async () => {
    press(0);
    expect(await dialogs.confirmOpenAddress('https://аррӏе.com/')).toBe(false);
    const detail = dialog.showMessageBox.mock.lastCall?.[1].detail;
    expect(detail).toContain('https://xn--80ak6aa92e.com/');
    expect(detail).not.toContain('аррӏе');
  });

  it('cancels on Escape', async () => {
    press(0);
    await dialogs.confirmOpenAddress('https://example.org/');
    const options = dialog.showMessageBox.mock.lastCall?.[1];
    expect(options?.buttons?.[options.cancelId ?? -1]).toBe('Cancel');
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'ms-msdt:/id',
    'app://bundle/index.html',
    'not an address',
  ])('neither asks about nor opens %s', async (url) => {
    expect(await dialogs.confirmOpenAddress(url)).toBe(false);
    await expect(dialogs.openAddress(url)).rejects.toThrow();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
    expect(shell.openExternal).not.toHaveBeenCalled();
  });

  it('opens the address as it was shown', async () => {
    await dialogs.openAddress('HTTPS://Bücher.example/a b');
    expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith(
      'https://xn--bcher-kva.example/a%20b',
    );
  });

  it('shows an exported file in its folder', () => {
    dialogs.reveal('/a/r.html');
    expect(shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith('/a/r.html');
  });
});

describe('opening attachments', () => {
  it('names the file and says who gets it', async () => {
    press(1);
    expect(await dialogs.confirmOpenFile('minutes[U+202E]fdp.pdf', 'open')).toBe(true);
    const options = dialog.showMessageBox.mock.lastCall?.[1];
    expect(options?.detail).toContain('minutes[U+202E]fdp.pdf');
    expect(options?.buttons?.[options.defaultId ?? -1]).toBe('Open');
  });

  it('offers to show a dangerous kind in its folder, and no more than that', async () => {
    press(0);
    expect(await dialogs.confirmOpenFile('page.html', 'reveal')).toBe(false);
    const options = dialog.showMessageBox.mock.lastCall?.[1];
    expect(options?.buttons).toEqual(['Cancel', 'Show in folder']);
    expect(options?.buttons?.[options.defaultId ?? -1]).toBe('Cancel');
    expect(shell.openPath).not.toHaveBeenCalled();
  });

  it('hands a file to the viewer and tells why there is none', async () => {
    expect(await dialogs.openFile('/a/b.pdf')).toBeUndefined();
    expect(shell.openPath).toHaveBeenCalledExactlyOnceWith('/a/b.pdf');
    shell.openPath.mockResolvedValueOnce('no application');
    expect(await dialogs.openFile('/a/c.pdf')).toBe('no application');
  });
});
