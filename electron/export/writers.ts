import { toCslJson } from '../../shared/bibliography/cslJson';
import type { KeyedItem, WrittenItems } from '../../shared/bibliography/item';
import { toBiblatex } from '../../shared/bibliography/toBiblatex';
import { toRis } from '../../shared/bibliography/toRis';
import type { ExportFormat } from '../../shared/ipc/exportFormat';
import { sourceItems } from '../../shared/report/data/sourceItems';
import { toClaimReview } from '../../shared/report/data/toClaimReview';
import { toCsv } from '../../shared/report/data/toCsv';
import { toWebAnnotation } from '../../shared/report/data/toWebAnnotation';
import { ALLOWANCES } from '../../shared/report/desk/allowance';
import { toHtml } from '../../shared/report/html/toHtml';
import { toMarkdown } from '../../shared/report/markdown/toMarkdown';
import { ok } from '../../shared/result';
import { toBundle } from './bundle/toBundle';
import { toPdf } from './pdf/toPdf';
import { reportFonts } from './reportFonts';
import type { Exported, Writer } from './writer';
import { toXlsx } from './xlsx/toXlsx';

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
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word document',
    write: async ({ model, profile, context: { now, deskName } }) => {
      // Loaded when it is needed: most sittings end without a Word document.
      const { toDocx } = await import('./docx/toDocx');
      const isNamed = ALLOWANCES[profile].signatures !== 'none' && deskName !== undefined;
      return ok({
        bytes: await toDocx(model, { now, ...(isNamed && { author: deskName }) }),
        notes: [],
      });
    },
  },
  md: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    name: 'Markdown',
    write: async ({ model }) => text(toMarkdown(model)),
  },
  pdf: { extension: 'pdf', mediaType: 'application/pdf', name: 'PDF', write: toPdf },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'Excel workbook',
    write: async ({ model }) => ok(toXlsx(model)),
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
    called: 'claim reviews',
    name: 'Claim reviews (JSON-LD)',
    write: async ({ project, profile, context }) => {
      const { reviews, notes } = toClaimReview(project, profile, context);
      return text(`${JSON.stringify(reviews, null, 2)}\n`, notes);
    },
  },
  webannotation: {
    extension: 'jsonld',
    mediaType: 'application/ld+json; charset=utf-8',
    called: 'annotations',
    name: 'Web annotations (JSON-LD)',
    write: async ({ project, profile, context }) => {
      const { collection, notes } = toWebAnnotation(project, profile, context);
      return text(`${JSON.stringify(collection, null, 2)}\n`, notes);
    },
  },
  csl: {
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    called: 'sources',
    name: 'Sources (CSL-JSON)',
    write: async (exported) =>
      sourceList(exported, (items) => ({ text: toCslJson(items), lost: [] })),
  },
  biblatex: {
    extension: 'bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    called: 'sources',
    name: 'Sources (BibLaTeX)',
    write: async (exported) => sourceList(exported, toBiblatex),
  },
  ris: {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    called: 'sources',
    name: 'Sources (RIS)',
    write: async (exported) => sourceList(exported, toRis),
  },
  bundle: {
    extension: 'zip',
    mediaType: 'application/zip',
    called: 'evidence',
    name: 'Evidence bundle',
    write: (exported) =>
      toBundle(exported, { 'report.html': WRITERS.html, 'report.md': WRITERS.md }),
  },
};

function sourceList(
  { project, profile, context }: Exported,
  write: (items: readonly KeyedItem[]) => WrittenItems,
) {
  const { items, notes } = sourceItems(project, profile, context.nonce);
  const written = write(items);
  return text(written.text, [...notes, ...written.lost]);
}

function text(content: string, notes: readonly string[] = []) {
  return ok({ bytes: Buffer.from(content, 'utf8'), notes });
}
