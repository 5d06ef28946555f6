import type { ExportFormat } from '../../shared/ipc/exportFormat';
import type { Profile } from '../../shared/report/profiles';
import type { FindingCode } from './groupFindings';

/** For whom a report is, what it contains and what it leaves out. */
export const PROFILE_WORDS: Readonly<
  Record<Profile, { readonly label: string; readonly contains: string; readonly withholds: string }>
> = {
  author: {
    label: 'Author',
    contains: 'Every claim with status, verdict, evidence, the proposed correction and the reply.',
    withholds:
      'Notes, how sources were judged, contacts, who checked. Confidential sources have a pseudonym or no name.',
  },
  editor: {
    label: 'Editor',
    contains:
      'Every claim with all that was found out, notes, how sources were judged, who checked.',
    withholds:
      'The words of contacts, file names, the log. Confidential sources have a pseudonym or no name.',
  },
  legal: {
    label: 'Legal',
    contains:
      'What the editor gets, and contacts in full, hashes of article and project, file names, the log. Withheld sources are named.',
    withholds: 'Secret sources, which have a pseudonym.',
  },
  public: {
    label: 'Public',
    contains: 'Claims with a verdict, their explanation, evidence and citations; the desk’s name.',
    withholds:
      'Status, corrections, notes, claims without a verdict on their words as they stand. Withheld sources have a pseudonym, secret ones do not occur.',
  },
};

/** What each format is called, what for, and beside which others it stands. */
export const FORMAT_WORDS: Readonly<
  Record<
    ExportFormat,
    {
      readonly group: FormatGroup;
      readonly label: string;
      readonly description: string;
    }
  >
> = {
  html: {
    group: 'read',
    label: 'Web page (HTML)',
    description: 'One file that needs nothing else, to read, to print, to publish',
  },
  pdf: {
    group: 'read',
    label: 'PDF',
    description: 'The same report on pages, to send and to print',
  },
  docx: {
    group: 'read',
    label: 'Word document',
    description: 'The article with each claim as a comment on its words, to send to the author',
  },
  xlsx: {
    group: 'table',
    label: 'Excel workbook',
    description: 'Claims, evidence and sources on sheets that lead to each other',
  },
  csv: { group: 'table', label: 'Table of claims (CSV)', description: 'One row a claim' },
  md: {
    group: 'table',
    label: 'Markdown',
    description: 'The report as plain text with light marks',
  },
  claimreview: {
    group: 'data',
    label: 'ClaimReview (JSON-LD)',
    description: 'Verdicts as data, for fact-check databases',
  },
  webannotation: {
    group: 'data',
    label: 'Web annotations (JSON-LD)',
    description: 'Claims on their words, for programs that read annotations',
  },
  csl: {
    group: 'data',
    label: 'Sources (CSL-JSON)',
    description: 'Only the list of sources, whole, for Zotero and other reference managers',
  },
  biblatex: {
    group: 'data',
    label: 'Sources (BibLaTeX)',
    description: 'Only the list of sources, for LaTeX with biber',
  },
  ris: {
    group: 'data',
    label: 'Sources (RIS)',
    description: 'Only the list of sources, for EndNote and older programs',
  },
  bundle: {
    group: 'desk',
    label: 'Evidence bundle (ZIP)',
    description:
      'Report, project, attached files and their SHA-256 sums, for the legal desk alone; without the project where sources are secret',
  },
};

type FormatGroup = 'read' | 'table' | 'data' | 'desk';

/** In the order they are offered. */
export const FORMAT_GROUPS: readonly { readonly group: FormatGroup; readonly label: string }[] = [
  { group: 'read', label: 'For people to read' },
  { group: 'table', label: 'Tables and plain text' },
  { group: 'data', label: 'Data for other programs' },
  { group: 'desk', label: 'Everything' },
];

export const FINDING_WORDS: Readonly<Record<FindingCode, string>> = {
  noClaims: 'No claims are marked',
  brokenLog: 'Log of changes broken',
  unchecked: 'Unchecked',
  inProgress: 'Still in progress',
  stale: 'Stale: changed since they were checked',
  detached: 'Detached: words no longer in the article',
  noEvidence: 'Without evidence',
  noVerdict: 'Without a verdict',
  noLocator: 'Evidence that does not say where in the source',
  signOffVoid: 'Sign-off void: changed since',
  oneOrigin: 'On one origin only',
  refutedByOne: 'Refuted by one origin only',
  contextOnly: 'With only context as evidence',
  openRequest: 'Correction requested: open',
  signOffUnrecorded: 'Signed off before it was recorded what is signed',
};
