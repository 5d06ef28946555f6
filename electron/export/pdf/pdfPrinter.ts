import type { AppError } from '../../../shared/ipc/appError';
import type { Result } from '../../../shared/result';

/** Turns a report as one self-contained web page into a PDF with tags, bookmarks and its fonts. */
export interface PdfPrinter {
  /** Fails where there is nothing to print with, where it takes too long, or when it is cancelled. */
  print(html: string, job: PrintJob): Promise<Result<Uint8Array, AppError>>;
}

export interface PrintJob {
  /** Nothing of the page may be written to a disk, not even for a moment. */
  readonly inMemory?: boolean;
  readonly signal: AbortSignal;
  /** Told how far the work is, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** Two thousand claims make 320 pages and take half a minute; for ten thousand this may not do (ms). */
export const PRINT_LIMIT_MS = 600_000;

/** What the printed page is said to be made with; a browser would name itself and the system. */
export const PDF_CREATOR = 'Galley';

const INSTEAD = 'Nothing was written. Export the web page instead, and print that from a browser.';

/** Why nothing was printed. */
export const PRINT_FAILURES = {
  noBrowser: {
    code: 'unavailable',
    message:
      'A PDF is printed by a browser, and no Chromium, Chrome or Edge was found on this machine. Nothing was written. Install one of them, or name it in the environment variable GALLEY_CHROMIUM; or export the web page and print that.',
  },
  notThere: {
    code: 'unavailable',
    message:
      'GALLEY_CHROMIUM names a program that is not there or cannot be run. Nothing was written. Correct it, or remove it, so that Galley looks for a browser itself.',
  },
  stopped: {
    code: 'unavailable',
    message: `The browser that prints the PDF stopped before it was done. ${INSTEAD}`,
  },
  tooLong: {
    code: 'unavailable',
    message: `Printing the PDF took longer than ${PRINT_LIMIT_MS / 60_000} minutes and was stopped. ${INSTEAD}`,
  },
  cancelled: { code: 'cancelled', message: 'Nothing was written.' },
} as const satisfies Record<string, AppError>;
