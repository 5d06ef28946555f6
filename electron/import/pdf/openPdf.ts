/// <reference path="./pdfWorker.d.ts" />
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  getDocument,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { importFailure } from '../importFailure';
import { LoopbackPort } from './loopbackPort';
import { pdfFailure } from './pdfFailure';

/** More pages than any article, report or book has. */
const MOST_PAGES = 2000;
const END_MARK_BYTES = 2048;

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** False if the file ends before its own end mark. */
  readonly isWhole: boolean;
}

/**
 * Opens a PDF for reading it. No script of it runs, nothing is fetched and no font is loaded: pdf.js
 * only reads its own tables of characters, from its package. Pictures of more pixels than
 * `largestPicture` are left out undecoded; with 0 all of them are.
 */
export async function openPdf(
  bytes: Uint8Array,
  largestPicture: number,
): Promise<Result<OpenPdf, ImportError>> {
  const tables = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    const document = await getDocument({
      // The reader keeps the bytes it is given for itself.
      data: Uint8Array.from(bytes),
      cMapUrl: join(tables, 'cmaps/'),
      standardFontDataUrl: join(tables, 'standard_fonts/'),
      useSystemFonts: false,
      disableFontFace: true,
      // Tells the names of fonts, of which some are bold or italic.
      fontExtraProperties: true,
      maxImageSize: largestPicture,
      useWasm: false,
      enableXfa: false,
      verbosity: VerbosityLevel.ERRORS,
      worker: connectedWorker(),
    }).promise;
    if (document.numPages > MOST_PAGES) return pdfFailure({ pages: document.numPages });
    const end = Buffer.from(bytes.subarray(-END_MARK_BYTES)).toString('latin1');
    return ok({ document, isWhole: end.includes('%%EOF') });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return pdfFailure('password');
    if (name === 'InvalidPDFException') return pdfFailure('damaged');
    // What pdf.js itself stumbled over, in words that leave open why.
    if (name === 'UnknownErrorException') return importFailure('broken');
    throw error;
  }
}

/** The half of pdf.js that parses, in this thread: it is a worker's already. */
function connectedWorker(): PDFWorker {
  const [here, there] = LoopbackPort.pair();
  WorkerMessageHandler.initializeFromPort(there);
  // Its types know no port but none.
  const worker: unknown = Reflect.construct(PDFWorker, [
    { port: here, verbosity: VerbosityLevel.ERRORS },
  ]);
  if (!(worker instanceof PDFWorker)) throw new TypeError('pdf.js made no worker.');
  return worker;
}
