import { isEnded } from '../ended';
import { foldText } from '../foldText';
import { CITED_FIELDS, citedField, creators, roleWords } from './citedFields';
import { cslDate, cslText } from './cslField';
import { dateText } from './dateText';
import { nameText } from './nameText';
import type { Csl, Source } from './source';
import {
  inLanguage,
  plainRuns,
  plainText,
  plainWords,
  type StyledRun,
  type StyledText,
  styledText,
  withMark,
} from './styledText';

/** A run of a citation; written one after the other they are the whole, punctuation included. */
export interface CitationRun extends StyledRun {
  /** Of a link: an absolute http or https address. */
  readonly href?: string;
}

type Cited = Pick<Source, 'csl' | 'archiveUrl'>;

/** The whole citation of a source about which nothing is known. */
export const UNDESCRIBED = 'Source without a description.';

/** Everything a reader needs to find the source again, in one paragraph of plain text. */
export function citationText(source: Cited): string {
  return plainText(citation(source));
}

/**
 * The citation in runs: who made it, its title, where and by whom it was published, its numbers,
 * date and pages, DOI or address, when it was looked at, and the archived copy. What is not known is
 * left out.
 */
export function citation({ csl, archiveUrl }: Cited): readonly CitationRun[] {
  const made = creators(csl);
  const accessed = dateText(csl.accessed);
  const sentences: (readonly CitationRun[])[] = [
    styledText(made.text),
    inLanguage(styledText(csl.title ?? ''), csl.language),
    publication(csl, made.role),
    csl.DOI ? [link(doiAddress(csl.DOI), `doi:${csl.DOI}`)] : [],
    csl.URL ? [link(csl.URL)] : [],
    plainRuns(accessed && `Accessed ${accessed}`),
    archiveUrl ? [...plainRuns('Archived: '), link(archiveUrl)] : [],
  ];
  const known = sentences.filter((runs) => runs.length > 0);
  if (known.length === 0) return plainRuns(UNDESCRIBED);
  return known.flatMap((runs, index) => [
    ...plainRuns(index === 0 ? '' : ' '),
    ...runs,
    ...plainRuns(endOf(runs)),
  ]);
}

/** A short name for lists: the title, else the address without its scheme, else the authors. */
export function sourceTitle(source: Pick<Source, 'csl'>): string {
  return plainText(styledTitle(source));
}

/** The short name with the looks that its words have. */
export function styledTitle({ csl }: Pick<Source, 'csl'>): StyledText {
  return styledText(
    csl.title ||
      csl.URL?.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '') ||
      csl.DOI ||
      creators(csl).text ||
      csl['container-title'] ||
      'source without a title',
  );
}

/** Names, which keep their small letter where a sentence begins with them. */
const NAMED_THERE: ReadonlySet<string> = new Set([
  ...['collection-title', 'event-title', 'event-place', 'authority', 'division', 'publisher'],
  'publisher-place',
]);

function publication(csl: Csl, creatorRole: string | undefined): StyledText {
  const [author, ...others] = csl.author ?? [];
  // Who publishes under their own name, a town that is named twice: each is said once.
  const said = new Set(['', author && others.length === 0 ? folded(nameText(author)) : '']);
  const container = csl['container-title'] ?? '';
  const parts = CITED_FIELDS.map((field) => ({ field, words: partOf(csl, field) }));
  const rest = [...roleWords(csl, creatorRole).map((words) => ({ field: '', words })), ...parts]
    .filter(({ words }) => !said.has(folded(words)) && said.add(folded(words)))
    .map(({ field, words }, at) => {
      const begins = at === 0 && container === '' && !NAMED_THERE.has(field);
      return styledText(begins ? words.charAt(0).toUpperCase() + words.slice(1) : words);
    });
  const italic = inLanguage(withMark(styledText(container), 'em'), csl.language);
  return [italic, ...rest]
    .filter((words) => words.length > 0)
    .flatMap((words, at) => [...plainRuns(at === 0 ? '' : ', '), ...words]);
}

function partOf(csl: Csl, field: string): string {
  if (field === 'issued' || field === 'event-date') return dateText(cslDate(csl, field));
  // Old names of CSL for the same.
  const value = cslText(csl, field) || (field === 'event-title' ? cslText(csl, 'event') : '');
  return value === '' ? '' : citedField(field, value);
}

function folded(words: string): string {
  return foldText(plainWords(words)).trim();
}

/** Where a DOI leads. It may hold any sign, so all but the slashes are encoded (DOI Handbook, 2.5.2.4). */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi.toWellFormed()).replaceAll('%2F', '/')}`;
}

/** Only http and https become links: a citation is typed by people and read by other programs. */
function link(address: string, text = address): CitationRun {
  const isWeb = /^https?:\/\//i.test(address);
  return { text, marks: [], ...(isWeb && { href: address }) };
}

/** A full stop, but not after an address, where it would be taken for a part, nor after another. */
function endOf(runs: readonly CitationRun[]): string {
  const last = runs.at(-1);
  return last === undefined || last.href || isEnded(last.text) ? '' : '.';
}
