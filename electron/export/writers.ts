import type { ExportFormat } from '../../shared/ipc/contract';
import { toClaimReview } from '../../shared/report/toClaimReview';
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
    write: async ({ model, project, profile, context, fileSystem }) => {
      // Written out as JSON, the model has every letter of the report in it.
      const fonts = await reportFonts(fileSystem, JSON.stringify(model));
      if (profile !== 'public' || !context.pageUrl) return text(toHtml(model, { fonts }));
      const { reviews, notes } = toClaimReview(project, profile, context);
      return text(toHtml(model, { fonts, data: reviews }), notes);
    },
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
  claimreview: {
    extension: 'jsonld',
    mediaType: 'application/ld+json; charset=utf-8',
    name: 'Claim reviews (JSON-LD)',
    write: async ({ project, profile, context }) => {
      const { reviews, notes } = toClaimReview(project, profile, context);
      return text(`${JSON.stringify(reviews, null, 2)}\n`, notes);
    },
  },
};

function text(content: string, notes: readonly string[] = []) {
  return ok({ bytes: Buffer.from(content, 'utf8'), notes });
}
