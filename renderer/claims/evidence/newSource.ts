import type { Attachment } from '../../../shared/attachment';
import type { SourceId } from '../../../shared/id';
import { createSource } from '../../../shared/source/createSource';
import { toCslDate } from '../../../shared/source/cslDate';
import type { Csl, CslName, RANKS, Source } from '../../../shared/source/source';
import { sourceFromText } from '../../../shared/source/sourceFromText';
import { editRecord, filled } from '../../project/fields/editRecord';

/** What the evidence form asks about a new source, as it is typed. */
export interface TypedSource {
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
  /** Files that were dropped there; they lie beside the project already. */
  readonly attachments: readonly Attachment[];
}

/**
 * The beginnings of a source from one line: a title, an address or a DOI. `today` (a partial date) is
 * when a page on the web was looked at. `null` for blank text.
 */
export function typedSource(line: string, today: string): TypedSource | null {
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
    attachments: [],
  };
}

/** The source that was typed; what is left blank is left out. `now`: an instant. */
export function sourceOfTyped(typed: TypedSource, now: string, id?: SourceId): Source {
  const authors = typed.authors.split(';').flatMap(readName);
  const source = createSource({ csl: { type: typed.type }, now, ...(id && { id }) });
  const csl = editRecord<Csl>(source.csl, {
    title: filled(typed.title.trim()),
    author: authors.length > 0 ? authors : undefined,
    publisher: filled(typed.publisher.trim()),
    issued: typed.issued ? toCslDate(typed.issued) : undefined,
    accessed: typed.accessed ? toCslDate(typed.accessed) : undefined,
    DOI: filled(typed.doi.trim()),
    URL: filled(typed.address.trim()),
  });
  return editRecord(source, { csl, rank: typed.rank, attachments: [...typed.attachments] });
}

function readName(text: string): CslName[] {
  const name = text.trim();
  if (name === '') return [];
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return family !== '' && given !== '' && more.length === 0
    ? [{ family, given }]
    : [{ literal: name }];
}

/** Whether what was typed says enough to find the source again. */
export function isComplete(typed: TypedSource): boolean {
  const hasName = [typed.title, typed.address, typed.doi].some((text) => text.trim() !== '');
  return hasName && isAddress(typed.address);
}

/** Blank, or an http or https address. */
export function isAddress(text: string): boolean {
  return text.trim() === '' || /^https?:\/\/[^\s/]\S*$/i.test(text.trim());
}
