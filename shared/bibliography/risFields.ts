import type { DateField, ItemType, NameField, TextField } from './item';
import { TYPE_NAMES } from './itemTypes';

// CSL's fields and the tags of RIS, written once for both directions. The specification (2011) says little
// of what a tag means in which type: the tags are those that Zotero reads into the field.

export const RIS_DATES: Readonly<Partial<Record<DateField, string>>> = {
  issued: 'DA',
  accessed: 'Y2',
};

type Texts = Readonly<Partial<Record<TextField, string>>>;
type Names = Readonly<Partial<Record<NameField, string>>>;

const ANYWHERE: Texts = {
  title: 'TI',
  'title-short': 'ST',
  language: 'LA',
  DOI: 'DO',
  URL: 'UR',
  abstract: 'AB',
};
/** Where a copy is kept; in these types Zotero has no place for that. */
const KEPT: Texts = { archive: 'DB', archive_location: 'AV', 'call-number': 'CN' };
const NOT_KEPT = ['BILL', 'BLOG', 'CASE', 'ELEC', 'HEAR', 'PAT', 'SLIDE', 'STAT'];
const PUBLISHED: Texts = { publisher: 'PB', 'publisher-place': 'CY' };
const JOURNAL: Texts = {
  ...PUBLISHED,
  section: 'SE',
  'container-title': 'T2',
  'container-title-short': 'J2',
  'collection-title': 'T3',
  volume: 'VL',
  issue: 'IS',
  ISSN: 'SN',
  page: 'SP',
};
const BOOK: Texts = {
  ...PUBLISHED,
  'collection-title': 'T2',
  'collection-number': 'M1',
  volume: 'VL',
  'number-of-volumes': 'NV',
  edition: 'ET',
  ISBN: 'SN',
  'number-of-pages': 'SP',
};
const IN_BOOK: Texts = {
  ...PUBLISHED,
  'container-title': 'T2',
  'collection-title': 'T3',
  volume: 'VL',
  'number-of-volumes': 'NV',
  edition: 'ET',
  ISBN: 'SN',
  page: 'SP',
};
const RECORDING: Texts = {
  ...PUBLISHED,
  medium: 'C5',
  volume: 'VL',
  'number-of-volumes': 'NV',
  ISBN: 'SN',
};
const LAW: Texts = {
  'container-title': 'T2',
  volume: 'VL',
  number: 'M1',
  section: 'SE',
  'chapter-number': 'ET',
  references: 'OP',
  page: 'SP',
};
const PICTURE: Texts = { medium: 'M3', dimensions: 'C3' };
const REPORT: Texts = {
  ...PUBLISHED,
  'collection-title': 'T2',
  number: 'SN',
  genre: 'M3',
  page: 'SP',
};
const PAPERS: Texts = { ...PUBLISHED, genre: 'M3', 'number-of-pages': 'SP' };
const PAGE: Texts = { 'container-title': 'T2', genre: 'M3' };
const { 'collection-title': _series, ...ENTRY } = IN_BOOK;

/** What Zotero reads besides in a reference of each type. */
const TEXTS: Readonly<Record<string, Texts>> = {
  ART: PICTURE,
  BILL: { ...LAW, authority: 'T3' },
  BLOG: PAGE,
  BOOK,
  CASE: {
    'container-title': 'A2',
    authority: 'PB',
    number: 'SV',
    volume: 'VL',
    references: 'OP',
    page: 'SP',
  },
  CHAP: { ...IN_BOOK, 'collection-number': 'SV', 'number-of-volumes': 'IS' },
  CLSWK: BOOK,
  COMP: {
    ...PUBLISHED,
    'collection-title': 'T2',
    version: 'ET',
    medium: 'M1',
    ISBN: 'SN',
  },
  CPAPER: {
    'container-title': 'C3',
    'event-title': 'T2',
    'event-place': 'C1',
    'collection-title': 'T3',
    publisher: 'PB',
    volume: 'VL',
    'number-of-volumes': 'NV',
    ISBN: 'SN',
    page: 'SP',
  },
  DATA: { ...PUBLISHED, version: 'ET', number: 'NV' },
  DICT: ENTRY,
  ELEC: { ...PUBLISHED, ...PAGE },
  ENCYC: ENTRY,
  FIGURE: PICTURE,
  GEN: JOURNAL,
  HEAR: {
    ...PUBLISHED,
    section: 'T2',
    authority: 'T3',
    number: 'M1',
    'chapter-number': 'ET',
    'number-of-volumes': 'NV',
    references: 'OP',
    page: 'SP',
  },
  JFULL: JOURNAL,
  JOUR: JOURNAL,
  MANSCPT: PAPERS,
  MAP: {
    ...PUBLISHED,
    genre: 'M3',
    scale: 'C1',
    'collection-title': 'T2',
    edition: 'ET',
    ISBN: 'SN',
  },
  MGZN: {
    ...PUBLISHED,
    'container-title': 'T2',
    volume: 'VL',
    issue: 'IS',
    ISSN: 'SN',
    page: 'SP',
  },
  MPCT: { ...PUBLISHED, genre: 'C4', medium: 'C5', dimensions: 'SP' },
  MUSIC: { ...RECORDING, 'collection-title': 'T3' },
  NEWS: {
    ...PUBLISHED,
    'container-title': 'T2',
    edition: 'ET',
    section: 'SE',
    ISSN: 'SN',
    page: 'SP',
  },
  PAMP: PAPERS,
  PAT: {
    'publisher-place': 'CY',
    authority: 'A2',
    number: 'SN',
    references: 'C5',
    status: 'C6',
    page: 'SP',
  },
  PCOMM: { genre: 'M3' },
  RPRT: REPORT,
  SLIDE: { 'event-title': 'T2', 'event-place': 'CY', genre: 'M3' },
  SOUND: { ...RECORDING, 'collection-title': 'T3' },
  STAND: REPORT,
  STAT: LAW,
  THES: { ...PUBLISHED, genre: 'M3', 'number-of-pages': 'SP' },
  UNPD: PAPERS,
  VIDEO: RECORDING,
};

/** Whether it is known what tags mean in a reference of a type of RIS. */
export function hasRisFields(ris: string): boolean {
  return Object.hasOwn(TEXTS, ris);
}

/** What other programs read in any type, and Zotero passes over where its own type has no such field. */
const FOR_OTHERS: Texts = {
  ...KEPT,
  'container-title': 'T2',
  'collection-title': 'T3',
  publisher: 'PB',
  'publisher-place': 'CY',
  'number-of-volumes': 'NV',
  section: 'SE',
  edition: 'ET',
  page: 'SP',
};

/** The tag for each field in a reference of a type of RIS, in their order; for `zotero`, of those it reads. */
export function risTextFields(ris: string, zotero = false): ReadonlyMap<TextField, string> {
  const own = { ...ANYWHERE, ...(NOT_KEPT.includes(ris) ? {} : KEPT), ...TEXTS[ris] };
  // There it names what a program is written in.
  if (ris === 'COMP') delete own.language;
  const taken = new Set<string>([...Object.values(own), ...Object.values(risNames(ris))]);
  const others = Object.entries(zotero ? {} : FOR_OTHERS).filter(
    ([field, tag]) => !Object.hasOwn(own, field) && !taken.has(tag),
  );
  return new Map(
    [...Object.entries(own), ...others].map(([field, tag]): [TextField, string] => [
      field as TextField,
      tag,
    ]),
  );
}

/** What a reader makes of tags that the type has no field for: the likeliest of what others write. */
export const RIS_LIKELY: Texts = {
  'container-title': 'T2',
  'container-title-short': 'J2',
  'collection-title': 'T3',
  publisher: 'PB',
  'publisher-place': 'CY',
  volume: 'VL',
  issue: 'IS',
  number: 'M1',
  'number-of-volumes': 'NV',
  section: 'SE',
  edition: 'ET',
  genre: 'M3',
  'original-title': 'OP',
  page: 'SP',
};

const EDITED: Names = { editor: 'A2', translator: 'A4' };
const IN_SERIES: Names = { ...EDITED, 'collection-editor': 'A3' };
const NAMES: Readonly<Record<string, Names>> = {
  BLOG: { translator: 'A4' },
  BOOK: { 'collection-editor': 'A2', editor: 'A3', translator: 'A4' },
  CHAP: { ...IN_SERIES, 'container-author': 'C2' },
  CLSWK: { 'collection-editor': 'A2', editor: 'A3', translator: 'A4' },
  CPAPER: { editor: 'A2', 'collection-editor': 'A3' },
  DICT: IN_SERIES,
  ELEC: { translator: 'A4' },
  ENCYC: IN_SERIES,
  GEN: EDITED,
  JFULL: EDITED,
  JOUR: EDITED,
  MANSCPT: { translator: 'A4' },
  MAP: { 'collection-editor': 'A3' },
  MGZN: { translator: 'A4' },
  MPCT: { producer: 'A3' },
  NEWS: { translator: 'A4' },
  PCOMM: { recipient: 'A2' },
  RPRT: { 'collection-editor': 'A2', translator: 'A4' },
  SOUND: { performer: 'A2' },
  STAND: { 'collection-editor': 'A2', translator: 'A4' },
  VIDEO: { producer: 'A3' },
};

/** The tags of persons in a reference of a type of RIS. */
export function risNames(ris: string): Names {
  return { author: 'AU', ...NAMES[ris] };
}

/** Of persons whom the type has no tag for: what others write. */
export const RIS_LIKELY_NAMES: Names = {
  editor: 'A2',
  'collection-editor': 'A3',
  translator: 'A4',
};

/** Tags that mean the same, the likelier first; `BT` is a book's own title and a chapter's book. */
export const RIS_ALIASES: Readonly<Record<string, readonly string[]>> = {
  AU: ['A1'],
  A2: ['ED'],
  A3: ['ED'],
  TI: ['T1', 'CT'],
  T2: ['JO', 'JF', 'JA', 'BT'],
  CY: ['PP'],
  J2: ['JA', 'J1'],
  DA: ['PY', 'Y1'],
  AB: ['N2'],
  UR: ['L2'],
};

/** What Zotero takes references for that are something else here. */
export const IN_ZOTERO: Readonly<Record<string, ItemType>> = {
  CLSWK: 'book',
  FIGURE: 'graphic',
  GEN: 'article-journal',
  JFULL: 'article-journal',
  MUSIC: 'song',
  PAMP: 'manuscript',
  STAND: 'report',
};

/** The type of RIS in which an item is written. */
export function risType(type: ItemType): string {
  return TYPE_NAMES[type].ris;
}

/** Tags that name files on somebody's disk, or serve one program alone. */
export const RIS_OWN_AFFAIRS: ReadonlySet<string> = new Set([
  ...[
    'TY',
    'ER',
    'ID',
    'L1',
    'L3',
    'L4',
    'LK',
    'RP',
    'LB',
    'AN',
    'DP',
    'U1',
    'U2',
    'U3',
    'U4',
    'U5',
  ],
]);
