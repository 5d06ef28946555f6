import { foldText } from '../foldText';
import { fromCslDate } from '../source/cslDate';
import { nameText } from '../source/nameText';
import type { Csl, Source } from '../source/source';
import { plainWords } from '../source/styledText';
import { trimEndOf } from '../trimEndOf';
import type { ListedSource } from './listedSource';

/** WHATWG URL is in every host (browser, Electron, Node); `shared` has neither's typings. */
declare const URL: {
  new (
    address: string,
  ): {
    readonly host: string;
    readonly pathname: string;
    readonly search: string;
    readonly hash: string;
  };
};

export type SameBy = 'DOI' | 'address' | 'ISBN' | 'title, author and year';

export interface Duplicate {
  readonly listed: ListedSource;
  readonly of: Known;
  readonly by: SameBy;
}

export interface Sorted {
  readonly fresh: readonly ListedSource[];
  readonly duplicates: readonly Duplicate[];
}

/** What another equals: a source of the project, or one before it in the list. */
export type Known =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'listed'; readonly source: ListedSource };
type Identity = readonly [by: SameBy, key: string];

/** Enough to compare with; many of one title, author and year are a series. */
const MOST_ALIKE = 50;

/**
 * Tells which sources of a list the project, or the list itself, already has: by DOI, by address
 * (without scheme, "www.", what tracks readers, and the fragment), by ISBN, or by title with author and
 * year, unless their dates or numbers say that they are two of a series.
 */
export function findDuplicates(existing: Iterable<Source>, list: readonly ListedSource[]): Sorted {
  const known = new Map<string, Known[]>();
  const remember = (one: Known) => {
    for (const [by, key] of identities(one.source.csl)) {
      const alike = known.get(`${by} ${key}`) ?? [];
      if (alike.length < MOST_ALIKE) known.set(`${by} ${key}`, [...alike, one]);
    }
  };
  for (const source of existing) remember({ kind: 'source', source });
  const fresh: ListedSource[] = [];
  const duplicates: Duplicate[] = [];
  for (const listed of list) {
    const duplicate = identities(listed.csl)
      .flatMap(([by, key]) => (known.get(`${by} ${key}`) ?? []).map((of) => ({ listed, of, by })))
      .find(
        ({ of, by }) => by !== 'title, author and year' || !isAnother(listed.csl, of.source.csl),
      );
    if (duplicate) {
      duplicates.push(duplicate);
    } else {
      fresh.push(listed);
      remember({ kind: 'listed', source: listed });
    }
  }
  return { fresh, duplicates };
}

function identities(csl: Csl): Identity[] {
  const found: Identity[] = [];
  const address = csl.URL && sameAddress(csl.URL);
  const doi = csl.DOI ?? /^(?:dx\.)?doi\.org\/(10\..+)$/i.exec(address ?? '')?.[1];
  if (doi) found.push(['DOI', decoded(doi).toLowerCase()]);
  if (address) found.push(['address', address]);
  // A part has the ISBN of its book.
  if (!/^(?:chapter|entry|paper)/.test(csl.type)) {
    for (const isbn of isbns(csl.ISBN ?? '')) found.push(['ISBN', isbn]);
  }
  const title = words(csl.title ?? '');
  const [author] = csl.author ?? [];
  const name = author && words(author.family ?? nameText(author));
  const year = fromCslDate(csl.issued)?.slice(0, 4);
  if (title && name && year) found.push(['title, author and year', `${title}|${name}|${year}`]);
  return found;
}

/** Whether what both say shows that they are two, such as two bulletins of one year. */
function isAnother(a: Csl, b: Csl): boolean {
  const [first, second] = [fromCslDate(a.issued) ?? '', fromCslDate(b.issued) ?? ''];
  const precision = Math.min(first.length, second.length);
  if (first.slice(0, precision) !== second.slice(0, precision)) return true;
  return (['DOI', 'volume', 'issue', 'number', 'page', 'edition'] as const).some((field) => {
    const [one, other] = [a, b].map((csl) => words(String(fieldOf(csl, field) ?? '')));
    return one !== '' && other !== '' && one !== other;
  });
}

function fieldOf(csl: Csl, field: string): unknown {
  return new Map<string, unknown>(Object.entries(csl)).get(field);
}

/** Parameters that tell a site where a reader came from. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref_src|ref_url|cmpid|smid)$/i;

function sameAddress(address: string): string | undefined {
  try {
    const { host, pathname, search, hash } = new URL(address.trim());
    const query = search
      .slice(1)
      .split('&')
      .filter((part) => part !== '' && !TRACKING.test(part.split('=')[0] ?? ''))
      .sort()
      .join('&');
    const place = hash.startsWith('#!') || hash.startsWith('#/') ? hash : '';
    const site = host.replace(/^www\./, '').replace(/:(?:80|443)$/, '');
    return `${site}${trimEndOf(pathname, /\//)}${query && `?${query}`}${place}`;
  } catch {
    // No address after all: there is nothing to compare.
    return undefined;
  }
}

/** As ISBN-13, so that both forms of one number are equal. */
function isbns(text: string): string[] {
  const numbers = text
    .replace(/(?<=[\dX])[-\u2010-\u2015 ](?=[\dX])/gi, '')
    .match(/\d{12,13}[\dX]?|\d{9}[\dX]/gi);
  return (numbers ?? []).flatMap((number) => {
    const body = number.length === 10 ? `978${number.slice(0, 9)}` : number.slice(0, 12);
    return number.length === 10 || number.length === 13 ? [body] : [];
  });
}

function words(text: string): string {
  return foldText(plainWords(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function decoded(doi: string): string {
  try {
    return decodeURIComponent(doi);
  } catch {
    // A percent sign of its own.
    return doi;
  }
}
