import type { ExportFormat } from '../../shared/ipc/contract';
import { toCsv } from '../../shared/report/toCsv';
import { toHtml } from '../../shared/report/toHtml';
import { toMarkdown } from '../../shared/report/toMarkdown';
import { ok } from '../../shared/result';
import { reportFonts } from '../storage/reportFonts';
import type { Writer } from './writer';

/** Every kind of file a report is handed over as. A new kind is one entry here and one file. */
export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  html: {
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    name: 'HTML report',
    write: async ({ model, fileSystem }) =>
      // Written out as JSON, the model has every letter of the report in it.
      text(toHtml(model, { fonts: await reportFonts(fileSystem, JSON.stringify(model)) })),
  },
  md: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    name: 'Markdown',
    write: async ({ model }) => text(toMarkdown(model)),
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    name: 'Table of claims (CSV)',
    write: async ({ model }) => text(toCsv(model)),
  },
};

function text(content: string) {
  return ok({ bytes: Buffer.from(content, 'utf8'), notes: [] });
}
