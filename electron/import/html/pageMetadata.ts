import type { ArticleMetadata } from '../../../shared/article/block';
import { canonicalLanguage } from '../../../shared/canonicalLanguage';
import { webAddress } from '../blocks/safeAddress';
import { findDate, readMachineDate } from '../head/findDate';
import { readByline, readHeaderLine, withoutCounts } from '../head/headerLine';
import { savedMoment } from '../head/savedMoment';
import { type ArticleRecord, articleRecord } from './jsonLd';

/** What a page says about its article, in its head and in sight. Nothing here is invented. */
export type PageMetadata = Omit<ArticleMetadata, 'original' | 'title'> & {
  /** Titles the page gives, the likeliest first. */
  readonly titles: readonly string[];
  /** What its JSON-LD says. */
  readonly record: ArticleRecord;
};

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publication_date',
  'pubdate',
  'ptime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
  'date',
];
const BYLINE_NAMES = [
  'author',
  'article:author_name',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'sailthru.author',
  'byl',
  'citation_author',
  'article:author',
  'twitter:creator:name',
];
const PUBLISHER_NAMES = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'application-name',
  'citation_journal_title',
];
const TITLE_NAMES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'title',
];

/**
 * Reads the head, JSON-LD, microdata and visible lines of a page. The document is not changed. `saved`
 * is where the page was when it was saved, as far as that is known from outside.
 */
export function readPageMetadata(document: Document, html: string, saved?: string): PageMetadata {
  const metas = readMetas(document);
  const ld = articleRecord(document);
  const language = readLanguage(document, metas, ld.language);
  const note = readSavedNote(html);
  const url = readAddress(document, metas, saved ?? note.address, ld.url);
  const { retrieved } = note;
  const published =
    machineDate(ld.published, language) ??
    machineDate(first(metas, DATE_NAMES), language) ??
    visibleDate(document, language);
  const byline = nameOf(ld.byline) ?? nameOf(first(metas, BYLINE_NAMES)) ?? visibleByline(document);
  const publisher = trimmed(first(metas, PUBLISHER_NAMES)) ?? trimmed(ld.publisher);
  const titles = [ld.title, ...TITLE_NAMES.map((name) => metas.get(name)), document.title]
    .map(trimmed)
    .filter((title) => title !== undefined);
  return { titles, record: ld, byline, publisher, url, published, retrieved, language };
}

type Metas = ReadonlyMap<string, string>;

function readMetas(document: Document): Metas {
  const metas = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll('meta[content]'))) {
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    const names = ['property', 'name', 'itemprop'].map((key) => meta.getAttribute(key) ?? '');
    for (const name of names.join(' ').toLowerCase().split(/\s+/)) {
      if (name !== '' && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function first(metas: Metas, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = metas.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function machineDate(value: string | undefined, language: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return readMachineDate(value) ?? findDate(value, { language })?.date;
}

/** A name as one would print it: not an address, not a whole sentence, without its “By”. */
export function nameOf(value: string | undefined): string | undefined {
  const line = trimmed(value === undefined ? undefined : ownLines(value));
  if (line === undefined || /^(?:https?:|www\.|@)/i.test(line) || line.length > 140)
    return undefined;
  const header = readHeaderLine(line);
  if (header?.byline !== undefined) return header.byline;
  if (header?.published !== undefined) return undefined;
  return readByline(line) ?? withoutCounts(line)?.replace(/^by:?\s+/i, '');
}

/** A byline without the lines below it that name an employer, unless the names go on there. */
function ownLines(value: string): string {
  const [first = '', second = ''] = value.trim().split(/\s*\n\s*/, 2);
  const goesOn =
    /(?:,|&|\b(?:and|und|et|y|e))$/iu.test(first) || /^(?:,|&|(?:and|und|et|y|e)\b)/iu.test(second);
  return readByline(first) === undefined || goesOn ? value : first;
}

function trimmed(value: string | undefined | null): string | undefined {
  const line =
    value
      ?.replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .toWellFormed() ?? '';
  return line === '' ? undefined : line;
}

const BYLINE_PLACES =
  '[itemprop~="author"] [itemprop="name"], [itemprop~="author"], [rel~="author"], .byline, .by-line, .article-byline, .author-name, .c-byline, .p-author';

function visibleByline(document: Document): string | undefined {
  const names: string[] = [];
  for (const element of Array.from(document.querySelectorAll(BYLINE_PLACES)).slice(0, 20)) {
    if (element.closest('aside, footer, nav, [class*="comment"], [id*="comment"]')) continue;
    const name = nameOf(element.getAttribute('content') ?? element.textContent ?? '');
    if (name !== undefined && name.length > 2 && name.length <= 80) names.push(name);
    if (names.length > 0) break;
  }
  return names[0];
}

const DATE_PLACES =
  'time[itemprop~="datePublished"], [itemprop~="datePublished"], time[pubdate], article header time, header time, main time, article time, time, .dateline, .published, .pubdate, .pub-date, .entry-date, .post-date, .date-published, .article-date, .date, .timestamp, [class*="publish"], [class*="dateline"], [class*="byline"]';

/** The date a reader sees near the headline; not one of a comment, a teaser or a correction. */
function visibleDate(document: Document, language: string | undefined): string | undefined {
  for (const place of DATE_PLACES.split(', ')) {
    const elements = Array.from(document.querySelectorAll(place)).slice(0, 10);
    for (const element of elements) {
      if (isBeside(element)) continue;
      const machine = element.getAttribute('datetime') ?? element.getAttribute('content');
      const value = machine?.trim() || lineOf(element);
      const date = value.length <= 120 ? machineDate(value, language) : undefined;
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

function isBeside(element: Element): boolean {
  const around = element.closest(
    'aside, footer, nav, li, [class*="comment"], [id*="comment"], [class*="related"], [class*="updated"], [class*="modified"], [class*="sidebar"], [class*="recent"], [class*="teaser"]',
  );
  return around !== null || /update|modif/i.test(element.getAttribute('itemprop') ?? '');
}

function lineOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function readLanguage(
  document: Document,
  metas: Metas,
  linked: string | undefined,
): string | undefined {
  const httpEquiv = document
    .querySelector('meta[http-equiv="content-language" i]')
    ?.getAttribute('content');
  const candidates = [
    document.documentElement?.getAttribute('lang'),
    document.documentElement?.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    httpEquiv,
    linked,
    metas.get('og:locale')?.replaceAll('_', '-'),
    metas.get('dc.language'),
  ];
  for (const candidate of candidates) {
    const language = languageTag(candidate);
    if (language !== undefined) return language;
  }
  return undefined;
}

/** The canonical BCP 47 tag, or undefined if it is none. */
export function languageTag(value: string | null | undefined): string | undefined {
  const tag = value?.split(',', 1)[0]?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  return canonicalLanguage(tag);
}

/** What a browser or SingleFile wrote at the top of a page that it saved: where it was, and when. */
function readSavedNote(html: string): { readonly address?: string; readonly retrieved?: string } {
  const top = html.slice(0, 8192);
  const byBrowser = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(top)?.[1];
  const note = /<!--[^>]*?Page saved with SingleFile\s([\s\S]*?)-->/i.exec(top)?.[1] ?? '';
  const written = /^\s*url:\s*(\S+)/im.exec(note)?.[1];
  const address = webAddress(byBrowser ?? written ?? '');
  const retrieved = savedMoment(/^\s*saved date:\s*(.+)$/im.exec(note)?.[1]);
  return { address, retrieved };
}

/** Where the page was: what it says, else what the browser that saved it wrote down. */
function readAddress(
  document: Document,
  metas: Metas,
  saved: string | undefined,
  linked: string | undefined,
): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  for (const candidate of [canonical, metas.get('og:url'), saved, linked]) {
    const address = candidate ? webAddress(candidate, saved) : undefined;
    if (address !== undefined) return address;
  }
  return undefined;
}
