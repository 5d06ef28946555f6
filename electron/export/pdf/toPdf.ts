import type { AppError } from '../../../shared/ipc/appError';
import { toHtml } from '../../../shared/report/html/toHtml';
import { ok, type Result } from '../../../shared/result';
import type { Exported, Written } from '../exported';
import { reportFonts } from '../reportFonts';

/** The report as a web page, printed. Fails where there is nothing to print with. */
export async function toPdf(exported: Exported): Promise<Result<Written, AppError>> {
  const { model, fileSystem, printer, signal, onProgress, isProtected } = exported;
  const fonts = await reportFonts(fileSystem, JSON.stringify(model));
  const printed = await printer.print(toHtml(model, { fonts }), {
    signal,
    onProgress,
    inMemory: isProtected,
  });
  return printed.ok ? ok({ bytes: printed.value, notes: [] }) : printed;
}
