import { formatDate } from '../dates/formatDate';
import { cslDateParts } from './cslDate';
import type { Csl, CslDate, CslName, Source } from './source';

/** A piece of a citation; written one after the other they are the whole, punctuation included. */
export interface CitationPart {
  readonly kind: 'text' | 'title' | 'container' | 'link';
  readonly text: string;
  /** Of a link: an absolute http or https address. */
  readonly href?: string;
}

type Cited = Pick<Source, 'csl' | 'archiveUrl'>;

/** The whole citation of a source about which nothing is known. */
export const UNDESCRIBED = 'Source without a description.';

/** Everything a reader needs to find the source again, in one paragraph of plain text. */
export function citationText(source: Cited): string {
  return citationParts(source)
    .map((part) => part.text)
    .join('');
}

/**
 * The citation in parts: authors, title, container, publisher, place, date, volume, page, DOI or
 * address, when it was looked at, and the archived copy. What is not known is left out.
 */
export function citationParts(source: Cited): CitationPart[] {
  const { csl } = source;
  const sentences: CitationPart[][] = [
    text((csl.author ?? []).map(nameText).filter(Boolean).join('; ')),
    csl.title ? [{ kind: 'title', text: csl.title }] : [],
    publication(csl),
    csl.DOI ? [link(doiAddress(csl.DOI), `doi:${csl.DOI}`)] : [],
    csl.URL ? [link(csl.URL)] : [],
    text(prefixed('Accessed ', dateText(csl.accessed))),
    source.archiveUrl ? [{ kind: 'text', text: 'Archived: ' }, link(source.archiveUrl)] : [],
  ];
  const known = sentences.filter((parts) => parts.length > 0);
  if (known.length === 0) return [{ kind: 'text', text: UNDESCRIBED }];
  return known.flatMap((parts, index) => [
    ...(index === 0 ? [] : [{ kind: 'text', text: ' ' } as const]),
    ...parts,
    ...endOf(parts),
  ]);
}

/** A short name for lists: the title, else the address without its scheme, else the authors. */
export function sourceTitle({ csl }: Pick<Source, 'csl'>): string {
  return (
    csl.title ||
    csl.URL?.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '') ||
    csl.DOI ||
    (csl.author ?? []).map(nameText).filter(Boolean).join('; ') ||
    csl['container-title'] ||
    'source without a title'
  );
}

/** A name as it is spoken: given name first. */
export function nameText(name: CslName): string {
  if (name.literal) return name.literal;
  const { given, family, suffix } = name;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return [given, ...particles, family, suffix].filter(Boolean).join(' ');
}

/** A CSL date in words; a range with "to". Empty when nothing is known. */
export function dateText(date: CslDate | undefined): string {
  const parts = cslDateParts(date).map(formatDate);
  return parts.length > 0 ? parts.join(' to ') : (date?.literal ?? '');
}

function publication(csl: Csl): CitationPart[] {
  const [author, ...others] = (csl.author ?? []).map(nameText);
  const rest = [
    // Who publishes under their own name is named once.
    others.length === 0 && author === csl.publisher ? undefined : csl.publisher,
    csl['publisher-place'],
    prefixed('vol. ', csl.volume),
    prefixed('issue ', csl.issue),
    prefixed('no. ', csl.number),
    dateText(csl.issued),
    pages(csl.page),
    prefixed('ISBN ', csl.ISBN),
  ].filter((part) => part !== undefined && part !== '');
  const container = csl['container-title'];
  if (!container) return text(rest.join(', '));
  return [
    { kind: 'container', text: container },
    ...text(rest.map((part) => `, ${part}`).join('')),
  ];
}

function pages(page: string | number | undefined): string {
  if (page === undefined || page === '') return '';
  return `${/[-–,]/.test(String(page)) ? 'pp.' : 'p.'} ${page}`;
}

function prefixed(prefix: string, value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : `${prefix}${value}`;
}

function text(words: string): CitationPart[] {
  return words === '' ? [] : [{ kind: 'text', text: words }];
}

/** Where a DOI leads. It may hold any sign, so all but the slashes are encoded (DOI Handbook, 2.5.2.4). */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi.toWellFormed()).replaceAll('%2F', '/')}`;
}

/** Only http and https become links: a citation is typed by people and read by other programs. */
function link(address: string, words = address): CitationPart {
  return /^https?:\/\//i.test(address)
    ? { kind: 'link', text: words, href: address }
    : { kind: 'text', text: words };
}

/** A full stop, but not after an address, where it would be taken for a part, nor after another. */
function endOf(parts: readonly CitationPart[]): CitationPart[] {
  const last = parts.at(-1);
  if (last === undefined || last.kind === 'link' || /[.!?…]["”’)]?$/.test(last.text)) return [];
  return [{ kind: 'text', text: '.' }];
}
