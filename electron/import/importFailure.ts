import type { ImportError, ImportErrorCode } from '../../shared/article/importResult';
import { assertNever } from '../../shared/assertNever';
import { err } from '../../shared/result';

const NOTHING_CHANGED = 'Nothing was changed.';

/** A failed import, with what the checker is told when there is nothing more precise to say. */
export function importFailure(
  code: ImportErrorCode,
  message: string = usualMessage(code),
): { readonly ok: false; readonly error: ImportError } {
  return err({ code, message });
}

function usualMessage(code: ImportErrorCode): string {
  switch (code) {
    case 'empty':
      return `There is no text in this document. ${NOTHING_CHANGED} Check that it is the right file, or paste the text.`;
    case 'tooLarge':
      return `This document is larger than 64 MB. ${NOTHING_CHANGED} Save the article alone, or paste its text.`;
    case 'tooDeep':
      return `This document is nested too deeply to be read safely. ${NOTHING_CHANGED} Copy the article's text and paste it.`;
    case 'timeLimit':
      return `Reading this document took too much work and was stopped. ${NOTHING_CHANGED} Copy the article's text and paste it.`;
    case 'memoryLimit':
      return `Reading this document needed more than 1.5 GB of memory and was stopped. ${NOTHING_CHANGED} Copy the article's text and paste it.`;
    case 'cancelled':
      return `The import was cancelled. ${NOTHING_CHANGED}`;
    case 'unsupported':
      return `Galley cannot read this kind of file. ${NOTHING_CHANGED} Open it in the program it was made with, then copy its text and paste it.`;
    case 'encoding':
      return `The letters of this document cannot be read in the chosen encoding. ${NOTHING_CHANGED} Choose another encoding.`;
    case 'broken':
      return `This document could not be read; it may be damaged. ${NOTHING_CHANGED} Copy the article's text and paste it.`;
    default:
      return assertNever(code);
  }
}
