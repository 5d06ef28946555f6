import { once } from 'node:events';
import { BrowserWindow } from 'electron';
import { err, ok } from '../../../shared/result';
import {
  PDF_CREATOR,
  type PdfPrinter,
  PRINT_FAILURES,
  PRINT_LIMIT_MS,
} from '../../export/pdf/pdfPrinter';
import type { Previews } from '../../export/previews';
import { APP_ORIGIN, PREVIEW_PATH } from './appScheme';
import { createPrintSession } from './printSession';

/**
 * Prints in a window of its own that is never shown, runs no script and keeps nothing. The page is served like the
 * preview of a report, under the policy that lets nothing out.
 */
export function createElectronPrinter(previews: Pick<Previews, 'put' | 'get'>): PdfPrinter {
  const session = createPrintSession(previews);
  return {
    async print(html, { signal, onProgress }) {
      if (signal.aborted) return err(PRINT_FAILURES.cancelled);
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session,
          offscreen: true,
          javascript: false,
          contextIsolation: true,
          sandbox: true,
          webSecurity: true,
          nodeIntegration: false,
          webviewTag: false,
          plugins: false,
          spellcheck: false,
          devTools: false,
        },
      });
      const limit = AbortSignal.timeout(PRINT_LIMIT_MS);
      const done = new AbortController();
      const stopped = once(AbortSignal.any([signal, limit]), 'abort', { signal: done.signal });
      try {
        const address = `${APP_ORIGIN}${PREVIEW_PATH}${previews.put(html)}`;
        onProgress(0.1);
        const pdf = await Promise.race([printPage(window, address, onProgress), stopped]);
        return pdf instanceof Uint8Array ? ok(pdf) : failure(signal, limit);
      } catch (error) {
        if (signal.aborted || limit.aborted) return failure(signal, limit);
        return err({ ...PRINT_FAILURES.stopped, detail: String(error) });
      } finally {
        done.abort();
        stopped.catch(() => undefined);
        window.destroy();
      }
    },
  };
}

async function printPage(
  window: BrowserWindow,
  address: string,
  onProgress: (fraction: number) => void,
): Promise<Uint8Array> {
  // The name would be written into the PDF: Chromium's says which system this is.
  await window.loadURL(address, { userAgent: PDF_CREATOR });
  onProgress(0.4);
  const pdf = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  onProgress(1);
  return pdf;
}

function failure(cancelled: AbortSignal, limit: AbortSignal) {
  if (cancelled.aborted) return err(PRINT_FAILURES.cancelled);
  return err(limit.aborted ? PRINT_FAILURES.tooLong : PRINT_FAILURES.stopped);
}
