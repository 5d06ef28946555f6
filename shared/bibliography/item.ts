/** Every item type of the CSL-JSON schema, 1.0.2. */
export const ITEM_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** The fields of a CSL item that hold text or a number. */
export const TEXT_FIELDS = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'collection-number',
  'publisher',
  'publisher-place',
  'volume',
  'volume-title',
  'issue',
  'number',
  'page',
  'page-first',
  'number-of-pages',
  'number-of-volumes',
  'chapter-number',
  'part',
  'part-title',
  'printing',
  'supplement',
  'section',
  'edition',
  'version',
  'genre',
  'medium',
  'dimensions',
  'scale',
  'division',
  'authority',
  'jurisdiction',
  'event-title',
  'event-place',
  'original-title',
  'original-publisher',
  'original-publisher-place',
  'reviewed-title',
  'reviewed-genre',
  'references',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'status',
  'language',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'URL',
  'abstract',
  'keyword',
  'call-number',
  'source',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const NAME_FIELDS = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'chair',
  'compiler',
  'composer',
  'contributor',
  'curator',
  'director',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

export const DATE_FIELDS = [
  'issued',
  'accessed',
  'event-date',
  'original-date',
  'available-date',
  'submitted',
] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** A name as CSL has it; `literal` alone, or parts. */
export interface ItemName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
}

/** Year, month and day as far as known; a year before our era is negative. */
export type DateParts = readonly [year: number, month?: number, day?: number];

export interface ItemDate {
  readonly start?: DateParts;
  /** Ends a range. */
  readonly end?: DateParts;
  readonly isAbout?: boolean;
  /** 1 spring to 4 winter. */
  readonly season?: number;
  /** A date in words. */
  readonly literal?: string;
}

/**
 * What a list of sources says of one source, whatever its format: CSL's fields, sorted by what they
 * hold. White space is single; an absent field is absent, never empty.
 */
export interface Item {
  readonly type: ItemType;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly names: Readonly<Partial<Record<NameField, readonly ItemName[]>>>;
  readonly dates: Readonly<Partial<Record<DateField, ItemDate>>>;
}

/** An item with the name by which other documents cite it. */
export interface KeyedItem {
  /** Letters, digits and hyphens. */
  readonly key: string;
  readonly item: Item;
}

/** One entry of a list that was read. */
export interface ReadItem {
  /** What the list calls it, to be shown: its key, or its place. */
  readonly entry: string;
  readonly item: Item;
  /** What somebody wrote about it, for the desk alone. */
  readonly notes?: string;
  /** What was left out of it, each a sentence. */
  readonly leftOut: readonly string[];
}

/** An entry that could not be read. */
export interface EntryFault {
  readonly entry: string;
  /** What is wrong with it, a sentence. */
  readonly message: string;
}

export interface ReadItems {
  readonly items: readonly ReadItem[];
  readonly faults: readonly EntryFault[];
}

/** A list of sources as text, with what its format cannot say, each a sentence. */
export interface WrittenItems {
  readonly text: string;
  readonly lost: readonly string[];
}

/** More is no list of the sources of one article: readers stop behind so many. */
export const MOST_ITEMS = 10_000;

/** Of one value; nothing that describes a source is longer. */
export const MOST_CHARACTERS = 1_000_000;

/** Whatever a source of text may hold, in one line and well-formed; undefined if nothing is left. */
export function tidyText(text: string): string | undefined {
  const tidy = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
    .trim();
  return tidy === '' ? undefined : tidy;
}
