import type { ItemType } from './item';

/** How the formats call a type of item. */
interface TypeNames {
  /** The entry type of BibLaTeX 3.20, section 2.1. */
  readonly biblatex: string;
  /** What makes it this type where several share an entry type. */
  readonly subtype?: string;
  /** The reference type of RIS (specification of 2011). */
  readonly ris: string;
  /** RIS has no type of its own for it: read back, it is another. */
  readonly isForeignToRis?: true;
  /** In a sentence. */
  readonly words: string;
}

/** Each type of CSL in the other formats, both ways. */
export const TYPE_NAMES: Readonly<Record<ItemType, TypeNames>> = {
  article: { biblatex: 'misc', subtype: 'article', ris: 'UNPB', words: 'preprint' },
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
  bill: { biblatex: 'legislation', subtype: 'bill', ris: 'BILL', words: 'bill' },
  book: { biblatex: 'book', ris: 'BOOK', words: 'book' },
  broadcast: {
    biblatex: 'video',
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
  figure: { biblatex: 'image', subtype: 'figure', ris: 'FIGURE', words: 'figure' },
  graphic: { biblatex: 'image', ris: 'ART', words: 'picture' },
  hearing: { biblatex: 'misc', subtype: 'hearing', ris: 'HEAR', words: 'hearing' },
  interview: {
    biblatex: 'misc',
    subtype: 'interview',
    ris: 'PCOMM',
    isForeignToRis: true,
    words: 'interview',
  },
  legal_case: { biblatex: 'jurisdiction', ris: 'CASE', words: 'court decision' },
  legislation: { biblatex: 'legislation', ris: 'STAT', words: 'law' },
  manuscript: { biblatex: 'unpublished', ris: 'MANSCPT', words: 'manuscript' },
  map: { biblatex: 'image', subtype: 'map', ris: 'MAP', words: 'map' },
  motion_picture: { biblatex: 'movie', ris: 'MPCT', words: 'film or video' },
  musical_score: { biblatex: 'music', subtype: 'score', ris: 'MUSIC', words: 'musical score' },
  pamphlet: { biblatex: 'booklet', ris: 'PAMP', words: 'pamphlet' },
  'paper-conference': { biblatex: 'inproceedings', ris: 'CPAPER', words: 'conference paper' },
  patent: { biblatex: 'patent', ris: 'PAT', words: 'patent' },
  performance: {
    biblatex: 'performance',
    ris: 'GEN',
    isForeignToRis: true,
    words: 'performance',
  },
  periodical: { biblatex: 'periodical', ris: 'JFULL', words: 'periodical' },
  personal_communication: {
    biblatex: 'letter',
    ris: 'PCOMM',
    words: 'letter, message or call',
  },
  post: { biblatex: 'online', subtype: 'post', ris: 'ICOMM', words: 'post in a network' },
  'post-weblog': { biblatex: 'online', subtype: 'blog', ris: 'BLOG', words: 'blog post' },
  regulation: {
    biblatex: 'legislation',
    subtype: 'regulation',
    ris: 'LEGAL',
    words: 'regulation',
  },
  report: { biblatex: 'report', ris: 'RPRT', words: 'report' },
  review: { biblatex: 'review', ris: 'JOUR', isForeignToRis: true, words: 'review' },
  'review-book': {
    biblatex: 'review',
    subtype: 'book',
    ris: 'JOUR',
    isForeignToRis: true,
    words: 'book review',
  },
  software: { biblatex: 'software', ris: 'COMP', words: 'program' },
  song: { biblatex: 'music', ris: 'SOUND', words: 'song or recording' },
  speech: {
    biblatex: 'unpublished',
    subtype: 'speech',
    ris: 'GEN',
    isForeignToRis: true,
    words: 'speech',
  },
  standard: { biblatex: 'standard', ris: 'STAND', words: 'standard' },
  thesis: { biblatex: 'thesis', ris: 'THES', words: 'thesis' },
  treaty: {
    biblatex: 'legal',
    ris: 'LEGAL',
    isForeignToRis: true,
    words: 'treaty',
  },
  webpage: { biblatex: 'online', ris: 'ELEC', words: 'web page' },
};

/** Entry types of BibTeX and BibLaTeX that are read but never written. */
export const OTHER_BIBLATEX_TYPES: Readonly<Record<string, ItemType>> = {
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
  INPR: 'article-journal',
  MULTI: 'webpage',
  SER: 'book',
  SLIDE: 'speech',
  UNBILL: 'bill',
  UNPD: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};
