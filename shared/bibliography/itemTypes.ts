import type { ItemType } from './item';

/** How the formats call a type of item. */
interface TypeNames {
  /** An entry type that the standard styles of BibLaTeX print (3.20, section 2.1.1). */
  readonly biblatex: string;
  /** What makes it this type where several share an entry type. */
  readonly subtype?: string;
  /** The reference type of RIS that Zotero takes for the likest of its own. */
  readonly ris: string;
  /** RIS has no type of its own for it: read back, it is another. */
  readonly isForeignToRis?: true;
  /** In a sentence. */
  readonly words: string;
}

/** Each type of CSL in the other formats, both ways. */
export const TYPE_NAMES: Readonly<Record<ItemType, TypeNames>> = {
  article: {
    biblatex: 'misc',
    subtype: 'article',
    ris: 'UNPD',
    isForeignToRis: true,
    words: 'preprint',
  },
  'article-journal': { biblatex: 'article', ris: 'JOUR', words: 'journal article' },
  'article-magazine': {
    biblatex: 'article',
    subtype: 'magazine',
    ris: 'MGZN',
    words: 'magazine article',
  },
  'article-newspaper': {
    biblatex: 'article',
    subtype: 'newspaper',
    ris: 'NEWS',
    words: 'newspaper article',
  },
  bill: { biblatex: 'misc', subtype: 'bill', ris: 'BILL', words: 'bill' },
  book: { biblatex: 'book', ris: 'BOOK', words: 'book' },
  broadcast: {
    biblatex: 'misc',
    subtype: 'broadcast',
    ris: 'VIDEO',
    isForeignToRis: true,
    words: 'broadcast',
  },
  chapter: { biblatex: 'incollection', ris: 'CHAP', words: 'chapter' },
  classic: { biblatex: 'book', subtype: 'classic', ris: 'CLSWK', words: 'classical work' },
  collection: {
    biblatex: 'misc',
    subtype: 'collection',
    ris: 'GEN',
    isForeignToRis: true,
    words: 'collection of an archive',
  },
  dataset: { biblatex: 'dataset', ris: 'DATA', words: 'data set' },
  document: { biblatex: 'misc', ris: 'GEN', words: 'document' },
  entry: {
    biblatex: 'inreference',
    subtype: 'entry',
    ris: 'ENCYC',
    isForeignToRis: true,
    words: 'entry',
  },
  'entry-dictionary': {
    biblatex: 'inreference',
    subtype: 'dictionary',
    ris: 'DICT',
    words: 'entry of a dictionary',
  },
  'entry-encyclopedia': {
    biblatex: 'inreference',
    ris: 'ENCYC',
    words: 'entry of an encyclopedia',
  },
  event: {
    biblatex: 'misc',
    subtype: 'event',
    ris: 'GEN',
    isForeignToRis: true,
    words: 'event',
  },
  figure: { biblatex: 'misc', subtype: 'figure', ris: 'FIGURE', words: 'figure' },
  graphic: { biblatex: 'misc', subtype: 'image', ris: 'ART', words: 'picture' },
  hearing: { biblatex: 'misc', subtype: 'hearing', ris: 'HEAR', words: 'hearing' },
  interview: {
    biblatex: 'misc',
    subtype: 'interview',
    ris: 'PCOMM',
    isForeignToRis: true,
    words: 'interview',
  },
  legal_case: { biblatex: 'misc', subtype: 'jurisdiction', ris: 'CASE', words: 'court decision' },
  legislation: { biblatex: 'misc', subtype: 'legislation', ris: 'STAT', words: 'law' },
  manuscript: { biblatex: 'unpublished', ris: 'MANSCPT', words: 'manuscript' },
  map: { biblatex: 'misc', subtype: 'map', ris: 'MAP', words: 'map' },
  motion_picture: { biblatex: 'misc', subtype: 'movie', ris: 'MPCT', words: 'film or video' },
  musical_score: { biblatex: 'misc', subtype: 'score', ris: 'MUSIC', words: 'musical score' },
  pamphlet: { biblatex: 'booklet', ris: 'PAMP', words: 'pamphlet' },
  'paper-conference': { biblatex: 'inproceedings', ris: 'CPAPER', words: 'conference paper' },
  patent: { biblatex: 'patent', ris: 'PAT', words: 'patent' },
  performance: {
    biblatex: 'misc',
    subtype: 'performance',
    ris: 'GEN',
    isForeignToRis: true,
    words: 'performance',
  },
  periodical: { biblatex: 'periodical', ris: 'JFULL', words: 'periodical' },
  personal_communication: {
    biblatex: 'misc',
    subtype: 'letter',
    ris: 'PCOMM',
    words: 'letter, message or call',
  },
  post: {
    biblatex: 'online',
    subtype: 'post',
    ris: 'BLOG',
    isForeignToRis: true,
    words: 'post in a network',
  },
  'post-weblog': { biblatex: 'online', subtype: 'blog', ris: 'BLOG', words: 'blog post' },
  regulation: {
    biblatex: 'misc',
    subtype: 'regulation',
    ris: 'STAT',
    isForeignToRis: true,
    words: 'regulation',
  },
  report: { biblatex: 'report', ris: 'RPRT', words: 'report' },
  review: {
    biblatex: 'article',
    subtype: 'review',
    ris: 'JOUR',
    isForeignToRis: true,
    words: 'review',
  },
  'review-book': {
    biblatex: 'article',
    subtype: 'book review',
    ris: 'JOUR',
    isForeignToRis: true,
    words: 'book review',
  },
  software: { biblatex: 'software', ris: 'COMP', words: 'program' },
  song: { biblatex: 'misc', subtype: 'music', ris: 'SOUND', words: 'song or recording' },
  speech: {
    biblatex: 'unpublished',
    subtype: 'speech',
    ris: 'SLIDE',
    words: 'speech',
  },
  standard: { biblatex: 'misc', subtype: 'standard', ris: 'STAND', words: 'standard' },
  thesis: { biblatex: 'thesis', ris: 'THES', words: 'thesis' },
  treaty: {
    biblatex: 'misc',
    subtype: 'treaty',
    ris: 'STAT',
    isForeignToRis: true,
    words: 'treaty',
  },
  webpage: { biblatex: 'online', ris: 'ELEC', words: 'web page' },
};

/** Entry types of BibTeX and BibLaTeX that are read but never written. */
export const OTHER_BIBLATEX_TYPES: Readonly<Record<string, ItemType>> = {
  // No standard style prints the first ten: they are written as others, with a subtype.
  image: 'graphic',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  movie: 'motion_picture',
  music: 'song',
  performance: 'performance',
  review: 'review',
  standard: 'standard',
  artwork: 'graphic',
  audio: 'song',
  bookinbook: 'chapter',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  electronic: 'webpage',
  inbook: 'chapter',
  manual: 'book',
  mastersthesis: 'thesis',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  video: 'motion_picture',
  www: 'webpage',
};

/** Reference types of RIS that are read but never written. */
export const OTHER_RIS_TYPES: Readonly<Record<string, ItemType>> = {
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ANCIENT: 'classic',
  CHART: 'figure',
  CONF: 'book',
  CTLG: 'book',
  DBASE: 'dataset',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  EQUA: 'figure',
  GOVDOC: 'report',
  GRANT: 'document',
  ICOMM: 'post',
  INPR: 'article-journal',
  LEGAL: 'regulation',
  MULTI: 'webpage',
  SER: 'book',
  UNBILL: 'bill',
  UNPB: 'article',
  UNPD: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};
