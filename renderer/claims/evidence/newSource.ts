import type { SourceId } from '../../../shared/id';
import { createSource } from '../../../shared/source/createSource';
import { toCslDate } from '../../../shared/source/cslDate';
import type { Csl, CslName, RANKS, Source } from '../../../shared/source/source';
import { sourceFromText } from '../../../shared/source/sourceFromText';
import { editRecord, filled } from '../../project/fields/editRecord';

/** What the evidence dialog asks about a new source, as it is typed. */
export interface SourceDraft {
  readonly type: string;
  readonly title: string;
  /** Names divided by semicolons; `Family, Given` or a name that is not split. */
  readonly authors: string;
  readonly publisher: string;
  readonly address: string;
  readonly doi: string;
  /** Partial dates. */
  readonly issued: string | undefined;
  readonly accessed: string | undefined;
  readonly rank: (typeof RANKS)[number] | undefined;
}

/**
 * The beginnings of a source from one line: a title, an address or a DOI. `today` (a partial date) is
 * when a page on the web was looked at. `null` for blank text.
 */
export function draftSource(line: string, today: string): SourceDraft | null {
  const csl = sourceFromText(line);
  if (!csl) return null;
  return {
    type: csl.type,
    title: csl.title ?? '',
    authors: '',
    publisher: '',
    address: csl.URL ?? '',
    doi: csl.DOI ?? '',
    issued: undefined,
    accessed: csl.URL ? today : undefined,
    rank: undefined,
  };
}

/** The source that a draft describes; what is left blank is left out. `now`: an instant. */
export function sourceOfDraft(draft: SourceDraft, now: string, id?: SourceId): Source {
  const authors = draft.authors.split(';').flatMap(readName);
  const source = createSource({ csl: { type: draft.type }, now, ...(id && { id }) });
  const csl = editRecord<Csl>(source.csl, {
    title: filled(draft.title.trim()),
    author: authors.length > 0 ? authors : undefined,
    publisher: filled(draft.publisher.trim()),
    issued: draft.issued ? toCslDate(draft.issued) : undefined,
    accessed: draft.accessed ? toCslDate(draft.accessed) : undefined,
    DOI: filled(draft.doi.trim()),
    URL: filled(draft.address.trim()),
  });
  return editRecord(source, { csl, rank: draft.rank });
}

function readName(text: string): CslName[] {
  const name = text.trim();
  if (name === '') return [];
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return family !== '' && given !== '' && more.length === 0
    ? [{ family, given }]
    : [{ literal: name }];
}

/** Whether a draft says enough to find the source again. */
export function isComplete(draft: SourceDraft): boolean {
  const hasName = [draft.title, draft.address, draft.doi].some((text) => text.trim() !== '');
  return hasName && isAddress(draft.address);
}

/** Blank, or an http or https address. */
export function isAddress(text: string): boolean {
  return text.trim() === '' || /^https?:\/\/[^\s/]+\S*$/i.test(text.trim());
}
