import { sourceTitle } from './citation';
import { isEastAsian, nameText } from './nameText';
import type { CslName, Source } from './source';
import { plainWords } from './styledText';

/** More authors than this are shortened to the first "and others". */
const NAMED_AUTHORS = 2;

/** Known by what they are called, and not by the volume that they are printed in. */
const CALLED_BY_TITLE: ReadonlySet<string> = new Set([
  'legal_case',
  'legislation',
  'regulation',
  'bill',
  'treaty',
]);

/**
 * Who says it, as one would name them in a sentence: "Lin and Park", "Northern Ferry Authority", else where
 * it appeared, else what it is called. A law and a decision of a court are called by their own names.
 *
 * @example sourceName(report) // "Northern Ferry Authority"
 */
export function sourceName({ csl }: Pick<Source, 'csl'>): string {
  const authors = (csl.author ?? []).map((name) => plainWords(shortName(name))).filter(Boolean);
  const [first, ...others] = authors;
  if (first !== undefined) {
    return others.length < NAMED_AUTHORS ? authors.join(' and ') : `${first} and others`;
  }
  if (CALLED_BY_TITLE.has(csl.type) && csl.title) return sourceTitle({ csl });
  return plainWords(csl.publisher || csl['container-title'] || '') || sourceTitle({ csl });
}

/** A person by the family name, with what belongs to it; everybody else in full. */
function shortName(name: CslName): string {
  if (name.literal) return name.literal;
  // One of the few family names of East Asia tells nobody who it is.
  if (isEastAsian(name)) return nameText(name);
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return family || name.given || '';
}
