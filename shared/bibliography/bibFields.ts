import { isSoundNumber } from './checkDigits';
import type { DateField, ItemType, NameField, TextField } from './item';

// CSL's fields and BibLaTeX's (3.20, section 2.2), written once for both directions.

export const BIB_NAMES: Readonly<Partial<Record<NameField, string>>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  'container-author': 'bookauthor',
};

export const BIB_DATES: Readonly<Partial<Record<DateField, string>>> = {
  issued: 'date',
  accessed: 'urldate',
  'event-date': 'eventdate',
  'original-date': 'origdate',
};

/** Marks, in what is printed behind everything else (`addendum`), where the archived copy lies. */
export const ARCHIVED = 'Archived: ';

/** Taken as it is written: no LaTeX in it. */
export const VERBATIM: ReadonlySet<string> = new Set(['doi', 'url']);

type Fields = Readonly<Partial<Record<TextField, string | undefined>>>;

const COMMON: Fields = {
  title: 'title',
  'title-short': 'shorttitle',
  'container-title': 'booktitle',
  'collection-title': 'series',
  publisher: 'publisher',
  'publisher-place': 'location',
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  page: 'pages',
  'number-of-pages': 'pagetotal',
  'number-of-volumes': 'volumes',
  'chapter-number': 'chapter',
  part: 'part',
  edition: 'edition',
  version: 'version',
  genre: 'type',
  medium: 'howpublished',
  'event-title': 'eventtitle',
  'event-place': 'venue',
  'original-title': 'origtitle',
  'original-publisher': 'origpublisher',
  'original-publisher-place': 'origlocation',
  archive: 'library',
  status: 'pubstate',
  DOI: 'doi',
  ISBN: 'isbn',
  ISSN: 'issn',
  URL: 'url',
  abstract: 'abstract',
  keyword: 'keywords',
};

/** In a journal the number is the issue's, and an article's own is its `eid`. */
const IN_PERIODICAL: Fields = {
  'container-title': 'journaltitle',
  'container-title-short': 'shortjournal',
  issue: 'number',
  number: 'eid',
};

/** In a book the number is the one in its series. */
const IN_BOOK: Fields = { 'collection-number': 'number', number: 'eid' };

const INSTITUTION: Fields = { publisher: 'institution' };
const ONLINE: Fields = { 'container-title': 'organization' };
const UNTYPED: Fields = { publisher: 'organization' };
const NOTICE: Fields = { 'container-title': 'howpublished', medium: undefined };
const OTHER: Fields = { ...UNTYPED, ...NOTICE };
const LEGAL: Fields = { authority: 'organization', ...NOTICE };

const SPECIAL: Readonly<Partial<Record<ItemType, Fields>>> = {
  'article-journal': IN_PERIODICAL,
  'article-magazine': IN_PERIODICAL,
  'article-newspaper': IN_PERIODICAL,
  periodical: IN_PERIODICAL,
  review: IN_PERIODICAL,
  'review-book': IN_PERIODICAL,
  book: IN_BOOK,
  classic: IN_BOOK,
  chapter: IN_BOOK,
  'paper-conference': IN_BOOK,
  entry: IN_BOOK,
  'entry-dictionary': IN_BOOK,
  'entry-encyclopedia': IN_BOOK,
  pamphlet: { publisher: 'howpublished', medium: undefined, number: 'eid' },
  report: INSTITUTION,
  thesis: INSTITUTION,
  dataset: ONLINE,
  webpage: ONLINE,
  post: ONLINE,
  'post-weblog': ONLINE,
  document: UNTYPED,
  software: UNTYPED,
  article: OTHER,
  broadcast: OTHER,
  collection: OTHER,
  event: OTHER,
  figure: OTHER,
  graphic: OTHER,
  interview: OTHER,
  map: OTHER,
  motion_picture: OTHER,
  musical_score: OTHER,
  performance: OTHER,
  personal_communication: OTHER,
  song: OTHER,
  standard: OTHER,
  bill: LEGAL,
  hearing: LEGAL,
  legal_case: LEGAL,
  legislation: LEGAL,
  regulation: LEGAL,
  treaty: LEGAL,
};

/** The field of BibLaTeX for each field of CSL that has one in an entry of this type. */
export function bibTextFields(type: ItemType): ReadonlyMap<TextField, string> {
  return new Map(
    Object.entries({ ...COMMON, ...SPECIAL[type] }).flatMap(
      ([field, name]): [TextField, string][] => (name ? [[field as TextField, name]] : []),
    ),
  );
}

/** Fields that every entry may have (biblatex 3.20, `blx-dm.def`). */
const IN_ANY = [
  ...['title', 'shorttitle', 'origtitle', 'origpublisher', 'origlocation', 'library', 'pubstate'],
  ...['doi', 'url', 'abstract', 'keywords', 'date', 'urldate', 'origdate'],
];
const IN_VOLUMES = [
  ...['volume', 'volumes', 'part', 'series', 'number', 'eid', 'pages', 'chapter', 'publisher'],
  ...['location', 'isbn', 'editor', 'author'],
];
const IN_COLLECTION = [...IN_VOLUMES, 'booktitle', 'edition', 'translator'];
const IN_MISC = ['author', 'editor', 'howpublished', 'type', 'version', 'organization', 'location'];

/** What the data model knows in an entry besides: biber warns of anything else, and no style prints it. */
const IN_ENTRY: Readonly<Record<string, readonly string[]>> = {
  article: [
    ...['author', 'editor', 'translator', 'journaltitle', 'shortjournal', 'series', 'volume'],
    ...['number', 'eid', 'pages', 'version', 'issn'],
  ],
  book: [...IN_VOLUMES, 'edition', 'pagetotal', 'translator'],
  booklet: [
    ...['author', 'editor', 'howpublished', 'type', 'location', 'chapter', 'eid', 'pages'],
    'pagetotal',
  ],
  dataset: [
    ...['author', 'editor', 'type', 'edition', 'version', 'series', 'number', 'organization'],
    ...['publisher', 'location'],
  ],
  inbook: [...IN_COLLECTION, 'bookauthor'],
  incollection: IN_COLLECTION,
  inreference: IN_COLLECTION,
  inproceedings: [...IN_VOLUMES, 'booktitle', 'eventtitle', 'venue', 'eventdate'],
  misc: IN_MISC,
  software: IN_MISC,
  online: ['author', 'editor', 'version', 'organization'],
  patent: ['author', 'type', 'number', 'location', 'version'],
  periodical: ['editor', 'series', 'volume', 'number', 'issn'],
  report: [
    ...[
      'author',
      'type',
      'number',
      'version',
      'institution',
      'location',
      'chapter',
      'eid',
      'pages',
    ],
    'pagetotal',
  ],
  thesis: ['author', 'type', 'institution', 'location', 'chapter', 'eid', 'pages', 'pagetotal'],
  unpublished: [
    ...['author', 'howpublished', 'type', 'eventtitle', 'venue', 'eventdate', 'location'],
  ],
};

/** Whether an entry of this type has a place for a field. */
export function hasBibField(entry: string, name: string): boolean {
  if (name === 'language') return entry !== 'patent';
  return IN_ANY.includes(name) || IN_ENTRY[entry]?.includes(name) === true;
}

/** Whether a field may hold a value: biber drops volumes that are no numbers, and numbers that are wrong. */
export function fitsBibField(name: string, value: string): boolean {
  if (name === 'volume' || name === 'volumes') return /^\d+$/.test(value);
  return name === 'isbn' || name === 'issn' ? isSoundNumber(value) : true;
}

/** Names that BibTeX and other programs have for fields, the likelier first. */
export const BIB_ALIASES: Readonly<Record<string, readonly string[]>> = {
  booktitle: ['maintitle', 'journaltitle', 'journal', 'organization'],
  howpublished: ['booktitle', 'journaltitle', 'journal', 'maintitle'],
  journaltitle: ['journal', 'booktitle'],
  shortjournal: ['shortjournaltitle', 'journalabbreviation'],
  organization: ['institution', 'booktitle', 'journaltitle', 'journal', 'publisher'],
  publisher: ['institution', 'school', 'organization'],
  institution: ['school', 'organization', 'publisher'],
  location: ['address'],
  pubstate: ['status'],
  keywords: ['keyword'],
};

/** What others wrote into an entry about it: notes of the desk, or of no use elsewhere. */
export const BIB_NOTES = ['note', 'annotation', 'annote', 'comment', 'review'] as const;
