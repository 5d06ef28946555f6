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

const COMMON: Readonly<Partial<Record<TextField, string>>> = {
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
const IN_PERIODICAL = {
  'container-title': 'journaltitle',
  'container-title-short': 'shortjournal',
  issue: 'number',
  number: 'eid',
} as const;

/** In a book the number is the one in its series. */
const IN_BOOK = { 'collection-number': 'number', number: 'eid' } as const;

const INSTITUTION = { publisher: 'institution' } as const;
const ONLINE = { 'container-title': 'organization' } as const;
const COURT = { authority: 'institution' } as const;

const SPECIAL: Readonly<Partial<Record<ItemType, Readonly<Partial<Record<TextField, string>>>>>> = {
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
  report: INSTITUTION,
  thesis: INSTITUTION,
  webpage: ONLINE,
  post: ONLINE,
  'post-weblog': ONLINE,
  legal_case: COURT,
};

/** The field of BibLaTeX for each field of CSL that has one in an entry of this type. */
export function bibTextFields(type: ItemType): ReadonlyMap<TextField, string> {
  return new Map(
    Object.entries({ ...COMMON, ...SPECIAL[type] }).map(([field, name]): [TextField, string] => [
      field as TextField,
      name,
    ]),
  );
}

/** Names that BibTeX and other programs have for fields, the likelier first. */
export const BIB_ALIASES: Readonly<Record<string, readonly string[]>> = {
  booktitle: ['maintitle', 'journaltitle', 'journal', 'organization'],
  journaltitle: ['journal', 'booktitle'],
  shortjournal: ['shortjournaltitle', 'journalabbreviation'],
  organization: ['booktitle', 'journaltitle', 'journal', 'publisher'],
  publisher: ['institution', 'school', 'organization'],
  institution: ['school', 'organization', 'publisher'],
  location: ['address'],
  pubstate: ['status'],
  keywords: ['keyword'],
};

/** What others wrote into an entry about it: notes of the desk, or of no use elsewhere. */
export const BIB_NOTES = ['note', 'annotation', 'annote', 'comment', 'review'] as const;
