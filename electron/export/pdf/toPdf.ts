import type { AppError } from '../../../shared/ipc/appError';
import { toHtml } from '../../../shared/report/html/toHtml';
import { ok, type Result } from '../../../shared/result';
import { reportFonts } from '../reportFonts';
import type { Exported, Written } from '../writer';

/** The report as a web page, printed. Fails where there is nothing to print with. */
export async function toPdf(exported: Exported): Promise<Result<Written, AppError>> {
  const { model, fileSystem, printer, signal, report, isProtected } = exported;
  const fonts = await reportFonts(fileSystem, JSON.stringify(model));
  const printed = await printer.print(toHtml(model, { fonts }), {
    signal,
    report,
    inMemory: isProtected,
  });
  return printed.ok ? ok({ bytes: printed.value, notes: [] }) : printed;
}
