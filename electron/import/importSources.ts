import type { SourceList } from '../../shared/bibliography/listedSource';
import { readSourceList } from '../../shared/bibliography/readSourceList';
import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { decodeText } from './text/decodeText';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 8 * MEGABYTE;

export interface ImportedSources extends SourceList {
  /** Plain sentences: what may not be as the file meant it. */
  readonly warnings: string[];
}

/** Reads a file with a list of sources: CSL-JSON, BibLaTeX, BibTeX or RIS, in any encoding. */
export function importSources(bytes: Uint8Array): Result<ImportedSources, AppError> {
  if (bytes.length > MOST_BYTES) {
    return refused(
      `This file is larger than ${MOST_BYTES / MEGABYTE} MB. Nothing was changed. Export only the sources that this article needs and add them.`,
    );
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(decoded.error.message);
  const list = readSourceList(decoded.value.text);
  return list.ok ? ok({ ...list.value, warnings: decoded.value.warnings }) : refused(list.error);
}

function refused(message: string): Result<never, AppError> {
  return err({ code: 'importFailed', message });
}
