import { STANCE_LABELS } from '../../../shared/claim/evidence';
import { addressText } from '../../../shared/report/data/addressText';
import { type ClaimColumn, claimColumns } from '../../../shared/report/data/claimColumns';
import { PROJECT_HASH_LABEL } from '../../../shared/report/model/proof';
import type {
  ClaimEntry,
  EvidenceEntry,
  ReportModel,
  SourceEntry,
} from '../../../shared/report/report';
import { attachedList } from '../../../shared/report/words/attachedWords';
import { phraseText } from '../../../shared/report/words/listWords';
import { type OriginPart, originLines } from '../../../shared/report/words/originLines';
import { safeAddress } from '../../../shared/report/words/safeAddress';
import { doiAddress } from '../../../shared/source/citation';
import { plainText } from '../../../shared/source/styledText';
import type { Written } from '../exported';
import { excelDate } from './excelDate';
import { fittingWidth } from './rowHeight';
import type { Cell, Sheet } from './sheet';
import { type Workbook, writeWorkbook } from './writeWorkbook';

/** A row of evidence, and the claim it is about. */
interface EvidenceRow {
  readonly claim: ClaimEntry;
  readonly entry: EvidenceEntry;
}

interface Column<T> {
  readonly head: string;
  /** True of dates: ISO 8601, or words where nothing exact is known. */
  readonly isDate?: true;
  readonly cell: (entry: T) => Cell['value'] | Cell | undefined;
}

/** Characters across; a column without one is narrow. */
const WIDTHS: Readonly<Record<string, number>> = {
  Quote: 48,
  Statement: 40,
  Claimant: 24,
  Tags: 20,
  Status: 15,
  Verdict: 17,
  Definition: 34,
  Explanation: 48,
  Origins: 44,
  'Proposed correction': 40,
  'Author’s reply': 36,
  Resolution: 36,
  Enquiries: 44,
  Notes: 36,
  Flags: 14,
  Signatures: 40,
  Stance: 16,
  'Words in the source': 48,
  Where: 22,
  Citation: 52,
  Address: 40,
  DOI: 30,
  Archived: 40,
  'Why this rank': 32,
  Reliability: 24,
  Credibility: 24,
  Terms: 26,
  Interest: 32,
  'Used by claims': 15,
  Attached: 28,
};
const NARROW = 11;
const DATE_WIDTHS = { day: 12, localTime: 18, moment: 22 } as const;

/** The report as an Excel workbook: claims, their evidence and the sources, linked with one another. */
export function toXlsx(model: ReportModel): Written {
  const evidence: readonly EvidenceRow[] = model.claims.flatMap((claim) =>
    claim.evidence.map((entry) => ({ claim, entry })),
  );
  const rows = {
    claim: rowsBy(model.claims, ({ number }) => number),
    evidenceOfClaim: rowsBy(evidence, ({ claim }) => claim.number),
    evidenceOfSource: rowsBy(evidence, ({ entry }) => entry.source),
    source: rowsBy(model.sources, ({ number }) => number),
  };
  const sheets = [
    table('Claims', model.claims, claimTable(model, rows.evidenceOfClaim)),
    table('Evidence', evidence, evidenceTable(rows.claim, rows.source)),
    table('Sources', model.sources, sourceTable(rows.claim, rows.evidenceOfSource)),
    about(model),
  ];
  const { bytes, cut, clipped, unlinked } = writeWorkbook(
    `${model.title} · ${model.kicker}`,
    sheets,
    model.look,
  );
  return { bytes, notes: notes(model, { cut, clipped, unlinked }) };
}

/** On which row of its sheet each number stands first; row 1 has the heads. */
function rowsBy<T>(
  entries: readonly T[],
  number: (entry: T) => number | undefined,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const [index, entry] of entries.entries()) {
    const key = number(entry);
    if (key !== undefined && !rows.has(key)) rows.set(key, index + 2);
  }
  return rows;
}

function claimTable(
  model: ReportModel,
  evidenceRows: ReadonlyMap<number, number>,
): Column<ClaimEntry>[] {
  const count: ClaimColumn['cell'] = ({ evidence }) => evidence.length;
  return claimColumns(model, count).map((column) =>
    column.cell === count
      ? {
          ...column,
          cell: (claim) => linked(count(claim), 'Evidence', evidenceRows.get(claim.number)),
        }
      : column,
  );
}

function evidenceTable(
  claimRows: ReadonlyMap<number, number>,
  sourceRows: ReadonlyMap<number, number>,
): Column<EvidenceRow>[] {
  return [
    {
      head: 'Claim',
      cell: ({ claim }) => linked(claim.number, 'Claims', claimRows.get(claim.number)),
    },
    { head: 'Stance', cell: ({ entry }) => STANCE_LABELS[entry.stance] },
    { head: 'Words in the source', cell: ({ entry }) => entry.quote },
    { head: 'Where', cell: ({ entry }) => entry.locator },
    {
      head: 'Source',
      cell: ({ entry: { source } }) =>
        source === undefined ? undefined : linked(source, 'Sources', sourceRows.get(source)),
    },
    { head: 'Citation', cell: ({ entry }) => plainText(entry.citation) },
    { head: 'Rank', cell: ({ entry }) => entry.rank },
    { head: 'Credibility', cell: ({ entry }) => entry.credibility },
    { head: 'Accessed', isDate: true, cell: ({ entry }) => entry.accessed },
    { head: 'Archived', cell: ({ entry }) => address(entry.archiveUrl) },
    { head: 'Notes', cell: ({ entry }) => entry.note },
  ];
}

function sourceTable(
  claimRows: ReadonlyMap<number, number>,
  evidenceRows: ReadonlyMap<number, number>,
): Column<SourceEntry>[] {
  return [
    {
      head: 'Number',
      cell: ({ number }) => linked(number, 'Evidence', evidenceRows.get(number)),
    },
    { head: 'Citation', cell: ({ citation }) => plainText(citation) },
    { head: 'DOI', cell: ({ doi }) => address(doi && doiAddress(doi)) },
    { head: 'Address', cell: ({ url }) => address(url) },
    { head: 'Archived', cell: ({ archiveUrl }) => address(archiveUrl) },
    { head: 'Accessed', isDate: true, cell: ({ accessed }) => accessed },
    { head: 'Rank', cell: ({ rank }) => rank },
    { head: 'Why this rank', cell: ({ rankReason }) => rankReason },
    { head: 'Reliability', cell: ({ reliability }) => reliability },
    { head: 'Terms', cell: ({ terms }) => terms },
    { head: 'Interest', cell: ({ interest }) => interest },
    { head: 'Derived from', cell: ({ derivedFrom }) => derivedFrom.join(', ') },
    {
      head: 'Used by claims',
      cell: ({ usedBy: [first, ...others] }) =>
        first === undefined
          ? undefined
          : linked(
              others.length === 0 ? first : [first, ...others].join(', '),
              'Claims',
              claimRows.get(first),
            ),
    },
    { head: 'Notes', cell: ({ notes: text }) => text },
    { head: 'Enquiries', cell: ({ contacts }) => contacts.join('\n') },
    { head: 'Attached', cell: ({ attachments }) => attachedList(attachments) },
  ];
}

/** Columns that stay empty are left out; the first always stays. */
function table<T>(name: string, entries: readonly T[], columns: readonly Column<T>[]): Sheet {
  const filled = columns
    .map(({ head, isDate, cell }) => ({
      head,
      cells: entries.map((entry) => toCell(cell(entry), isDate)),
    }))
    .filter(({ cells }, index) => index === 0 || cells.some((cell) => cell !== undefined));
  return {
    name,
    columns: filled.map(({ head, cells }) => ({ head, width: widthOf(head, cells) })),
    rows: entries.map((_, row) => filled.map(({ cells }) => cells[row])),
    hasFilter: true,
  };
}

function toCell(content: Cell['value'] | Cell | undefined, isDate?: true): Cell | undefined {
  if (content === undefined || content === '') return undefined;
  if (typeof content === 'object') return content;
  const date = isDate && typeof content === 'string' ? excelDate(content) : undefined;
  return date ? { value: date.serial, shown: date.shown } : { value: content };
}

/** Wide enough for every date, and for a row to show the whole of every text. */
function widthOf(head: string, cells: readonly (Cell | undefined)[]): number {
  const usual = WIDTHS[head] ?? NARROW;
  return Math.max(
    ...cells.map((cell) => {
      if (cell?.shown) return DATE_WIDTHS[cell.shown];
      return typeof cell?.value === 'string' ? fittingWidth(cell.value, usual) : usual;
    }),
    usual,
  );
}

function linked(value: Cell['value'] | undefined, sheet: string, row: number | undefined) {
  if (value === undefined) return undefined;
  return row === undefined ? value : { value, link: { kind: 'row', sheet, row } as const };
}

function address(text: string | undefined): Cell | undefined {
  if (!text) return undefined;
  const safe = safeAddress(text);
  const value = addressText(text);
  return safe ? { value, link: { kind: 'address', href: safe.href } } : { value };
}

function originText(parts: readonly OriginPart[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : addressText(part.address)))
    .join('');
}

/** What the other sheets do not say: of which article this is, for whom, how far it was checked. */
function about(model: ReportModel): Sheet {
  const { verdicts, method, proof } = model;
  const rows: readonly (readonly [string, string | number | undefined])[] = [
    ['Notice', model.look.notice],
    ['Article', model.title],
    ['By', model.line],
    ...originLines(model.origin).map((parts) => ['', originText(parts)] as const),
    ['Checked', model.checkedLine],
    ['Claims', verdicts.claims],
    ...verdicts.counts.map(({ label, count }) => [label, count] as const),
    ['No verdict', verdicts.without || undefined],
    ['Marked, not listed', verdicts.unlisted || undefined],
    ['Withheld', model.withheld],
    ...(model.requests?.entries ?? []).map(
      ({ head, rows: told }, index) =>
        [
          index === 0 ? (model.requests?.heading ?? '') : '',
          [
            phraseText(head),
            ...told.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
          ].join('\n'),
        ] as const,
    ),
    ...[...method.paragraphs, ...model.colophon].map(
      (text, index) => [index === 0 ? 'About this report' : '', text] as const,
    ),
    ...method.scale.ratings.map(
      ({ label, definition }, index) =>
        [index === 0 ? method.scale.name : '', `${label}: ${definition}`] as const,
    ),
    ['SHA-256 of the article’s text', proof?.articleSha256],
    [PROJECT_HASH_LABEL, proof?.projectSha256],
  ];
  return {
    name: 'About',
    columns: [
      { head: 'About', width: 30 },
      { head: model.kicker, width: 96 },
    ],
    rows: rows
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([label, value]) => [{ value: label }, toCell(value)]),
    hasFilter: false,
  };
}

/** Cells named in a note; the rest are counted. */
const NAMED = 5;

function notes(
  { proof }: ReportModel,
  { cut, clipped, unlinked }: Omit<Workbook, 'bytes'>,
): string[] {
  const found = [
    'The article itself and what is to be decided do not fit into tables: they are in the report as a web page.',
  ];
  if (proof && (proof.log.length > 0 || proof.original)) {
    found.push('The record of changes and the original file’s particulars are there too.');
  }
  if (cut.length > 0) {
    found.push(
      `Excel holds 32,767 characters in a cell. Longer text was cut, which the sign … at its end shows: ${named(cut)}.`,
    );
  }
  if (clipped.length > 0) {
    found.push(
      `Excel shows no row higher than 409 points. More than that holds, and shows where it is opened: ${named(clipped)}.`,
    );
  }
  if (unlinked > 0) {
    found.push(
      `Excel holds 65,530 links on a sheet: ${unlinked.toLocaleString('en')} cells have none.`,
    );
  }
  return found;
}

function named(cells: readonly string[]): string {
  const more = cells.length > NAMED ? ` and ${cells.length - NAMED} more` : '';
  return `${cells.slice(0, NAMED).join(', ')}${more}`;
}
