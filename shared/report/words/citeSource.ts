import type { Locator } from '../../claim/evidence';
import { citation, styledTitle, UNDESCRIBED } from '../../source/citation';
import { fromCslDate } from '../../source/cslDate';
import { dateText } from '../../source/dateText';
import { pageWords } from '../../source/designation';
import type { Csl } from '../../source/source';
import { plainRuns, plainText, type StyledText } from '../../source/styledText';
import { locatorWords } from './locatorWords';
import { safeAddress } from './safeAddress';

/**
 * Who, what, where and when: the citation without its address and the day it was looked at. A source
 * of which only the address is known is named by it.
 */
export function shortCitation(csl: Csl): StyledText {
  const { URL: address, DOI: doi, accessed: _accessed, ...rest } = csl;
  const words = citation({ csl: rest });
  if (plainText(words) !== UNDESCRIBED) return words;
  const known = { ...citedAddress('URL', address), ...(doi ? { DOI: doi } : {}) };
  return Object.keys(known).length > 0 ? styledTitle({ csl: { ...rest, ...known } }) : words;
}

/** The short citation that a locator follows: a page that both would say is left to the locator. */
export function citationBefore(locator: Locator | undefined, csl: Csl): StyledText {
  const page = locator?.page?.trim();
  const isSame = page && csl.page !== undefined && pageWords(page) === pageWords(String(csl.page));
  if (!isSame) return shortCitation(csl);
  const { page: _page, ...rest } = csl;
  return shortCitation(rest);
}

/** "Harbour costs, Tide Press, 2026, p. 4.": the citation with where in the source. */
export function withLocator(cited: StyledText, locator: string | undefined): StyledText {
  if (!locator) return cited;
  const last = cited.at(-1);
  const head = last ? [...cited.slice(0, -1), { ...last, text: last.text.replace(/\.$/, '') }] : [];
  return [...head, ...plainRuns(`, ${locator}.`)];
}

/** The short citation and where in the source, as the window says it: without a full stop. */
export function citedPlace(csl: Csl, locator: Locator | undefined): StyledText {
  const cited = withLocator(citationBefore(locator, csl), locatorWords(locator));
  return cited.map((run, at) =>
    at === cited.length - 1 ? { ...run, text: run.text.replace(/\.$/, '') } : run,
  );
}

/** When it was looked at: a date as precise as it is known, or words where it is no single date. */
export function accessedOn(csl: Csl): string | undefined {
  const isOne = csl.accessed?.['date-parts']?.length === 1;
  return (isOne && fromCslDate(csl.accessed)) || dateText(csl.accessed) || undefined;
}

/** The address under its key if it can be linked: a path on somebody's disk is nobody's business. */
export function citedAddress<K extends string>(
  key: K,
  address: string | undefined,
): { readonly [name in K]?: string } {
  if (!address || !safeAddress(address)) return {};
  return { [key]: address } as { readonly [name in K]: string };
}
