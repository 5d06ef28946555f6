import { toCslJson } from '../../shared/bibliography/cslJson';
import type { KeyedItem, WrittenItems } from '../../shared/bibliography/item';
import { toBiblatex } from '../../shared/bibliography/toBiblatex';
import { toRis } from '../../shared/bibliography/toRis';
import type { AppError } from '../../shared/ipc/appError';
import type { ExportFormat } from '../../shared/ipc/exportFormat';
import { sourceItems } from '../../shared/report/data/sourceItems';
import { toClaimReview } from '../../shared/report/data/toClaimReview';
import { toCsv } from '../../shared/report/data/toCsv';
import { toWebAnnotation } from '../../shared/report/data/toWebAnnotation';
import { toHtml } from '../../shared/report/html/toHtml';
import { toMarkdown } from '../../shared/report/markdown/toMarkdown';
import { ok, type Result } from '../../shared/result';
import type { Exported, Written } from './exported';
import { toPdf } from './pdf/toPdf';
import { reportFonts } from './reportFonts';
import { toXlsx } from './xlsx/toXlsx';

/** What a kind of file is called, for dialogs, downloads and the command line. */
interface FormatNames {
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What its file is called where it is less than the report, or more. */
  readonly called?: string;
  /** Names the kind in the system's dialogs. */
  readonly name: string;
}

interface Format extends FormatNames {
  /** True of data, which has no place for what the desk wants on each page. */
  readonly isData?: true;
  /** Fails only where something outside of Galley is missing. */
  readonly write: (exported: Exported) => Promise<Result<Written, AppError>>;
}

/** The bundle is made by `toBundle`, because it alone is given the project and bytes. */
type Formats = Readonly<Record<Exclude<ExportFormat, 'bundle'>, Format> & { bundle: FormatNames }>;

/** Every kind of file a report is handed over as. A new kind is one entry here and one file. */
export const EXPORT_FORMATS: Formats = {
  html: {
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    name: 'HTML report',
    write: async ({ model, desk, fileSystem }) => {
      // Written out as JSON, the model has every letter of the report in it.
      const fonts = await reportFonts(fileSystem, JSON.stringify(model));
      if (desk.profile !== 'public' || !desk.context.pageUrl) return text(toHtml(model, { fonts }));
      const { reviews, notes } = toClaimReview(desk);
      return text(toHtml(model, { fonts, data: reviews }), notes);
    },
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word document',
    write: async ({ model, desk: { context } }) => {
      // Loaded when it is needed: most sittings end without a Word document.
      const { toDocx } = await import('./docx/toDocx');
      const { now, deskName } = context;
      return ok({
        bytes: await toDocx(model, { now, ...(deskName && { author: deskName }) }),
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
    isData: true,
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    name: 'Table of claims (CSV)',
    write: async ({ model }) => text(toCsv(model)),
  },
  claimreview: {
    isData: true,
    extension: 'jsonld',
    mediaType: 'application/ld+json; charset=utf-8',
    called: 'claim reviews',
    name: 'Claim reviews (JSON-LD)',
    write: async ({ desk }) => {
      const { reviews, notes } = toClaimReview(desk);
      return text(`${JSON.stringify(reviews, null, 2)}\n`, notes);
    },
  },
  webannotation: {
    isData: true,
    extension: 'jsonld',
    mediaType: 'application/ld+json; charset=utf-8',
    called: 'annotations',
    name: 'Web annotations (JSON-LD)',
    write: async ({ desk }) => {
      const { collection, notes } = toWebAnnotation(desk);
      return text(`${JSON.stringify(collection, null, 2)}\n`, notes);
    },
  },
  csl: {
    isData: true,
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    called: 'sources',
    name: 'Sources (CSL-JSON)',
    write: async (exported) =>
      sourceList(exported, (items) => ({ text: toCslJson(items), lost: [] })),
  },
  biblatex: {
    isData: true,
    extension: 'bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    called: 'sources',
    name: 'Sources (BibLaTeX)',
    write: async (exported) => sourceList(exported, toBiblatex),
  },
  ris: {
    isData: true,
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
  },
};

function sourceList({ desk }: Exported, write: (items: readonly KeyedItem[]) => WrittenItems) {
  const { items, notes } = sourceItems(desk);
  const written = write(items);
  return text(written.text, [...notes, ...written.lost]);
}

function text(content: string, notes: readonly string[] = []) {
  return ok({ bytes: Buffer.from(content, 'utf8'), notes });
}
