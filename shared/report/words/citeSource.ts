import { citationText, dateText, sourceTitle, UNDESCRIBED } from '../../source/citation';
import type { Csl } from '../../source/source';
import { safeAddress } from './safeAddress';

/**
 * Who, what, where and when: the citation without its address and the day it was looked at. A source
 * of which only the address is known is named by it.
 */
export function shortCitation(csl: Csl): string {
  const { URL: address, DOI: doi, accessed: _accessed, ...rest } = csl;
  const words = citationText({ csl: rest });
  if (words !== UNDESCRIBED) return words;
  const known = { ...citedAddress('URL', address), ...(doi ? { DOI: doi } : {}) };
  return Object.keys(known).length > 0 ? sourceTitle({ csl: { ...rest, ...known } }) : words;
}

export function accessedOn(csl: Csl): string | undefined {
  return dateText(csl.accessed) || undefined;
}

/** The address under its key if it can be linked: a path on somebody's disk is nobody's business. */
export function citedAddress<K extends string>(
  key: K,
  address: string | undefined,
): { readonly [name in K]?: string } {
  if (!address || !safeAddress(address)) return {};
  return { [key]: address } as { readonly [name in K]: string };
}
