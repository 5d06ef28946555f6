import { cslNames } from './cslField';
import { pageWords, sectionWords } from './designation';
import { nameText } from './nameText';
import type { CslName } from './source';

/** How a field of a CSL item is written among others: `value` behind a word that says what it is. */
const WORDS: Readonly<Record<string, (value: string) => string>> = {
  volume: (value) => numbered('vol.', value),
  issue: (value) => numbered('issue', value),
  number: (value) => numbered('no.', value),
  'collection-number': (value) => numbered('no.', value),
  'chapter-number': (value) => numbered('ch.', value),
  part: (value) => numbered('part', value),
  section: sectionWords,
  page: pageWords,
  edition: (value) => (/^\d+$/.test(value) ? `${ordinal(Number(value))} ed.` : value),
  version: (value) => numbered('version', value),
  scale: (value) => numbered('scale', value),
  ISBN: (value) => `ISBN ${value}`,
  ISSN: (value) => `ISSN ${value}`,
};

/** What a citation says behind the container, in its order; each field says itself what it is. */
export const CITED_FIELDS = [
  ...['genre', 'medium', 'edition', 'version', 'collection-title', 'collection-number'],
  ...['event-title', 'event-place', 'event-date', 'authority', 'division', 'publisher'],
  ...['publisher-place', 'volume', 'issue', 'number', 'chapter-number', 'part', 'section', 'scale'],
  ...['issued', 'page', 'ISBN'],
] as const;

/** The value as a citation says it; CSL's markup stays in it. */
export function citedField(field: string, value: string): string {
  return WORDS[field]?.(value) ?? value;
}

/** What each did who is no author; the first that there is stands in an author's place. */
const ROLES = {
  editor: { one: 'ed.', several: 'eds', behind: 'edited by' },
  'editorial-director': { one: 'ed.', several: 'eds', behind: 'edited by' },
  director: { one: 'director', several: 'directors', behind: 'directed by' },
  composer: { one: 'composer', several: 'composers', behind: 'music by' },
  performer: { one: 'performer', several: 'performers', behind: 'performed by' },
  host: { one: 'host', several: 'hosts', behind: 'hosted by' },
  producer: { one: 'producer', several: 'producers', behind: 'produced by' },
  compiler: { one: 'compiler', several: 'compilers', behind: 'compiled by' },
  interviewer: { one: 'interviewer', several: 'interviewers', behind: 'interview by' },
  translator: { one: 'translator', several: 'translators', behind: 'translated by' },
  'container-author': { one: 'author', several: 'authors', behind: 'in a book by' },
  'reviewed-author': { one: 'author', several: 'authors', behind: 'on a work by' },
  recipient: { one: 'recipient', several: 'recipients', behind: 'to' },
} as const;
type Role = keyof typeof ROLES;
const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** Who made it, first of all authors, each by name. `role` is whose names these are. */
export function creators(csl: object): { readonly text: string; readonly role?: string } {
  const authors = cslNames(csl, 'author');
  if (authors.length > 0) return { text: joined(authors), role: 'author' };
  const role = ROLE_NAMES.find((each) => each !== 'recipient' && cslNames(csl, each).length > 0);
  if (!role) return { text: '' };
  const names = cslNames(csl, role);
  const { one, several } = ROLES[role];
  return { text: `${joined(names)} (${names.length > 1 ? several : one})`, role };
}

/** "directed by Ana Om; Ben Ix" for each of the others who had a part in it. */
export function roleWords(csl: object, except?: string): string[] {
  return ROLE_NAMES.flatMap((role) => {
    const names = role === except ? '' : joined(cslNames(csl, role));
    return names === '' ? [] : [`${ROLES[role].behind} ${names}`];
  });
}

function joined(names: readonly CslName[]): string {
  return names.map(nameText).filter(Boolean).join('; ');
}

/** The number behind its word, unless it brings one along. */
function numbered(word: string, value: string): string {
  return /^\p{L}{2,}\.?\s/u.test(value) ? value : `${word} ${value}`;
}

function ordinal(number: number): string {
  const end = number % 100 > 10 && number % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${end ?? 'th'}`;
}
