import { describe, expect, it, vi } from 'vitest';
import { createShelf } from '../../delivery/shelf';
import { PRINT_FAILURES } from '../../export/pdf/pdfPrinter';
import { createElectronPrinter } from './electronPrinter';
import { app, defaultSession, madeWindow, partitions } from './testing/electronDouble';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

/** Decides how the next window prints. */
function printing(print: () => Promise<Buffer>) {
  app.once('web-contents-created', (_event, contents) =>
    contents.printToPDF.mockImplementation(print),
  );
}

describe('printing in the desktop app', () => {
  it('prints what is served as a preview, in a window that nobody sees and that runs nothing', async () => {
    const previews = createShelf<string>(8);
    const told: number[] = [];
    printing(async () => Buffer.from('%PDF-'));
    const printed = await createElectronPrinter(previews).print('<p>Report', {
      signal: new AbortController().signal,
      onProgress: (fraction) => told.push(fraction),
    });
    expect(printed).toMatchObject({ ok: true, value: Buffer.from('%PDF-') });
    const window = madeWindow();
    expect(window.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
    });
    const own = partitions.get('printing');
    expect(window.options.webPreferences?.session).toBe(own);
    expect(own).not.toBe(defaultSession);
    expect(own?.lets('https://example.org/')).toBe(false);
    const served = await own?.request(window.loaded[0] ?? '');
    expect(await served?.text()).toBe('<p>Report');
    expect((await own?.request('app://bundle/index.html'))?.status).toBe(404);
    const id = window.loaded[0]?.replace('app://bundle/preview/', '') ?? '';
    expect(previews.get(id)).toBe('<p>Report');
    expect(window.loadOptions).toEqual([{ userAgent: 'Galley' }]);
    expect(window.webContents.printToPDF).toHaveBeenCalledExactlyOnceWith({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(window.isDestroyed()).toBe(true);
    expect(told.at(-1)).toBe(1);
  });

  it('closes the window and says so when printing fails or is cancelled', async () => {
    printing(() => Promise.reject(new Error('no printer')));
    const printer = createElectronPrinter(createShelf<string>(8));
    const onProgress = () => undefined;
    await expect(
      printer.print('', { signal: new AbortController().signal, onProgress }),
    ).resolves.toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(madeWindow().isDestroyed()).toBe(true);

    printing(() => new Promise(() => undefined));
    const controller = new AbortController();
    const cancelled = printer.print('', { signal: controller.signal, onProgress });
    controller.abort();
    await expect(cancelled).resolves.toEqual({ ok: false, error: PRINT_FAILURES.cancelled });
    expect(madeWindow().isDestroyed()).toBe(true);
  });
});
