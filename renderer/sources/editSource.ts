import { dropUndefined } from '../../shared/dropUndefined';
import type { Contact, Csl, CslName, Source } from '../../shared/source/source';

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

export type SourceChange = { readonly [K in keyof Source]?: Source[K] | undefined };
export type CslChange = { readonly [K in keyof Csl]?: Csl[K] | undefined };

/** What a text field says: blank text is nothing. */
export function filled(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

/** The source with other values in some keys; `undefined` takes a key away. */
export function withValues(source: Source, change: SourceChange): Source {
  return changed(source, change);
}

/** The source cited differently. */
export function withCsl(source: Source, change: CslChange): Source {
  return withValues(source, { csl: changed(source.csl, change) });
}

export type NameChange = { readonly [K in keyof CslName]?: CslName[K] | undefined };

/**
 * The source with its author at a place changed, or added behind the last. An author of whom nothing
 * is left is none.
 */
export function withAuthor(source: Source, place: number, change: NameChange): Source {
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

export type ContactChange = { readonly [K in keyof Contact]?: Contact[K] | undefined };

/** The source with an entry of its contacts changed; the same source where there is no such entry. */
export function withContact(source: Source, place: number, change: ContactChange): Source {
  const before = source.contacts[place];
  if (!before) return source;
  const after = changed(before, change);
  return withValues(source, { contacts: source.contacts.with(place, after) });
}

function changed<T extends object>(
  before: T,
  change: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const isSame = Object.entries(change).every(([key, value]) => Reflect.get(before, key) === value);
  return isSame ? before : (dropUndefined({ ...before, ...change }) as T);
}
