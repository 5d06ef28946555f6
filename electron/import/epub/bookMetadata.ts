import { readMachineDate } from '../head/findDate';
import { languageTag, nameOf } from '../html/pageMetadata';
import type { Extraction } from '../importer';
import type { XmlElement } from '../office/parseXml';
import { shortTitle } from './tocEntries';

const MOST_AUTHORS = 5;
/** How far apart the stamps are that a program gives a file while it makes it. */
const MAKING_MS = 10 * 60 * 1000;

/** What a book's own description says of it. */
export interface BookMetadata {
  readonly title: string | undefined;
  readonly rest: Omit<Extraction['metadata'], 'title' | 'publisher'>;
  readonly publisher: string | undefined;
}

export function bookMetadata(
  metadata: XmlElement | undefined,
  pageLanguage: string | undefined,
): BookMetadata {
  const values = (name: string) =>
    (metadata?.elements(name) ?? []).map(({ text }) => shortTitle(text)).filter(Boolean);
  const byline = authorsOf(metadata);
  const published = publicationDate(metadata);
  const language = languageTag(pageLanguage) ?? languageTag(values('dc:language')[0]);
  return {
    title: values('dc:title')[0],
    publisher: values('dc:publisher')[0],
    rest: { byline, published, language },
  };
}

/** Those who wrote it; who else had a part in it counts only where nobody is said to have. */
function authorsOf(metadata: XmlElement | undefined): string | undefined {
  const roles = new Map<string, string>();
  for (const meta of metadata?.elements('opf:meta') ?? []) {
    const of = meta.attribute('refines')?.replace(/^#/, '');
    if (meta.attribute('property') === 'role' && of) roles.set(of, meta.text.trim());
  }
  const creators = metadata?.elements('dc:creator') ?? [];
  const roleOf = (creator: XmlElement) =>
    creator.attribute('opf:role') ?? roles.get(creator.attribute('id') ?? '') ?? 'aut';
  const authors = creators.filter((creator) => roleOf(creator) === 'aut');
  const names = (authors.length > 0 ? authors : creators).flatMap(
    ({ text }) => nameOf(shortTitle(text)) ?? [],
  );
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, MOST_AUTHORS).join(', ');
}

/** When the book came out; the days on which its file was made and changed are none. */
function publicationDate(metadata: XmlElement | undefined): string | undefined {
  const dates = metadata?.elements('dc:date') ?? [];
  const eventOf = (date: XmlElement) => date.attribute('opf:event') ?? '';
  const date =
    dates.find((found) => /publication/i.test(eventOf(found))) ??
    dates.find((found) => eventOf(found) === '');
  const modified = metadata
    ?.elements('opf:meta')
    .find((meta) => meta.attribute('property') === 'dcterms:modified');
  const written = date?.text.trim() ?? '';
  // Programs that know no date of publication write the moment at which they made the file.
  const apart = Math.abs(Date.parse(modified?.text.trim() ?? '') - Date.parse(written));
  if (written.includes('T') && apart < MAKING_MS) return undefined;
  return readMachineDate(written);
}
