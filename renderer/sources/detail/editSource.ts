import type { Contact, Csl, CslName, Source } from '../../../shared/source/source';
import { type Change, editRecord } from '../../project/fields/editRecord';

/** The keys of a CSL item that are edited as one line of text. */
export type CslTextKey =
  | 'title'
  | 'container-title'
  | 'publisher'
  | 'publisher-place'
  | 'number'
  | 'volume'
  | 'issue'
  | 'page'
  | 'DOI'
  | 'ISBN'
  | 'URL'
  | 'language';

/** The source cited differently. */
export function withCsl(source: Source, change: Change<Csl>): Source {
  return editRecord(source, { csl: editRecord(source.csl, change) });
}

/** The source with a field of its CSL item changed that the schema does not name. */
export function withFurtherField(source: Source, name: string, text: string | undefined): Source {
  const csl: Csl & Readonly<Record<string, unknown>> = source.csl;
  return editRecord(source, { csl: editRecord(csl, { [name]: text }) });
}

/**
 * The source with its author at a place changed, or added behind the last. An author of whom nothing
 * is left is none.
 */
export function withAuthor(source: Source, place: number, change: Change<CslName>): Source {
  const authors = [...(source.csl.author ?? [])];
  if (place > authors.length) return source;
  const before = authors[place] ?? {};
  const after = Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(
      ([, part]) => part !== undefined && String(part).trim() !== '',
    ),
  ) as CslName;
  const hasName = [after.family, after.given, after.literal].some((part) => part !== undefined);
  authors.splice(place, 1, ...(hasName ? [after] : []));
  return withCsl(source, { author: authors.length > 0 ? authors : undefined });
}

/** The source without its author at a place. */
export function withoutAuthor(source: Source, place: number): Source {
  const authors = (source.csl.author ?? []).filter((_, at) => at !== place);
  return withCsl(source, { author: authors.length > 0 ? authors : undefined });
}

/** The source with an entry of its contacts changed; the same source where there is no such entry. */
export function withContact(source: Source, place: number, change: Change<Contact>): Source {
  const before = source.contacts[place];
  if (!before) return source;
  const after = editRecord(before, change);
  return editRecord(source, { contacts: source.contacts.with(place, after) });
}
