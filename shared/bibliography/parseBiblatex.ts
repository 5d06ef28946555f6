import { plainWords } from '../source/styledText';
import {
  ARCHIVED,
  BIB_ALIASES,
  BIB_DATES,
  BIB_NAMES,
  BIB_NOTES,
  bibTextFields,
  VERBATIM,
} from './bibFields';
import { languageTag } from './bibLanguages';
import { fromBibNames } from './bibNames';
import { type BibEntry, readBib } from './bibSyntax';
import { collect } from './cslItem';
import {
  DATE_FIELDS,
  ITEM_TYPES,
  type ItemDate,
  type ItemType,
  NAME_FIELDS,
  type ReadItem,
  type ReadItems,
  TEXT_FIELDS,
  tidyText,
} from './item';
import { fromEdtf } from './itemDate';
import { OTHER_BIBLATEX_TYPES, TYPE_NAMES } from './itemTypes';
import { fromLatex } from './latexText';

/** Kinds of entries that describe no source. */
const NO_SOURCE: ReadonlySet<string> = new Set(['xdata', 'set', 'control', 'bibnote']);
/** Fields that parents lend under the same name never, or under another (biblatex 3.20, appendix B). */
const NOT_LENT: ReadonlySet<string> = new Set([
  ...['ids', 'crossref', 'xref', 'xdata', 'entryset', 'entrysubtype', 'label', 'shorthand'],
  ...['sortkey', 'keywords', 'abstract', 'note', 'annotation', 'file', 'doi', 'url', 'urldate'],
]);
const MOST_GENERATIONS = 8;
/** Fields that say where something lies on somebody's disk, or serve one program alone. */
const OWN_AFFAIRS =
  /^(?:file|local-url|bdsk-|date-(?:added|modified)|owner|timestamp|sort|presort|ids|options|label|shorthand|execute|hyphenation|mendeley|groups|priority|citationcount|urltype|eprint|crossref|xref|xdata|related|entryset|entrysubtype|langid|language|date|year|month|day|endyear|useprefix|gender|pagination|bookpagination|urlyear|urlmonth|urlday|author$|editor$|translator$)/;

/** Reads BibLaTeX and BibTeX. Never fails: what cannot be read is a fault, the rest is there. */
export function parseBiblatex(text: string): ReadItems {
  const { entries, faults } = readBib(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const known = new Map<BibEntry, BibEntry>();
  const items: ReadItem[] = [];
  for (const [at, entry] of entries.entries()) {
    if (NO_SOURCE.has(entry.type)) continue;
    items.push(readEntry(inherit(entry, byKey, known), at + 1));
  }
  return { items, faults };
}

function readEntry(entry: BibEntry, place: number): ReadItem {
  const leftOut: string[] = [];
  const unknown = new Set<string>();
  const used = new Set<string>(BIB_NOTES);
  const latex = (value: string) => {
    const { text, unknown: commands } = fromLatex(value, { marked: true });
    for (const command of commands) unknown.add(command);
    return text;
  };
  const type = typeOf(entry, leftOut);
  const fields = bibTextFields(type);
  const names = new Set(fields.values());
  const take = (name: string): string | undefined => {
    const other = [name, ...(BIB_ALIASES[name] ?? [])].find(
      (each) => entry.fields.has(each) && !used.has(each) && (each === name || !names.has(each)),
    );
    if (other === undefined) return undefined;
    used.add(other);
    return entry.fields.get(other);
  };

  const texts = collect(TEXT_FIELDS, (field) => {
    if (field === 'language') return languageOf(entry, latex);
    if (field === 'archive_location') return archived(entry, used, latex);
    const name = fields.get(field);
    const value = name === undefined ? undefined : take(name);
    if (name === undefined || value === undefined) return undefined;
    if (VERBATIM.has(name))
      return tidyText(value.replace(/^\\url\{(.*)\}$/s, '$1').replace(/\\([&%#_])/g, '$1'));
    if (name === 'pages') return latex(value.replaceAll('--', '-'));
    return latex(value);
  });
  const read = {
    type,
    texts: joinTitle(entry, texts, used, latex),
    names: collect(NAME_FIELDS, (field) => {
      const name = BIB_NAMES[field];
      const value = name === undefined ? undefined : entry.fields.get(name);
      if (name === undefined || value === undefined) return undefined;
      used.add(name);
      const { names: found, unknown: commands, hasOthers } = fromBibNames(value);
      for (const command of commands) unknown.add(command);
      if (hasOthers) leftOut.push('It names “and others”, who are not named here.');
      return found.length === 0 ? undefined : found;
    }),
    dates: collect(DATE_FIELDS, (field) => {
      const name = BIB_DATES[field];
      if (name === undefined) return undefined;
      const value = entry.fields.get(name);
      used.add(name);
      if (value !== undefined) return fromEdtf(tidyText(value) ?? '');
      return field === 'issued' ? yearAndMonth(entry, latex) : undefined;
    }),
  };
  const notes = BIB_NOTES.flatMap(
    (name) => plainWords(latex(entry.fields.get(name) ?? '') ?? '') || [],
  ).join('\n');
  const rest = [...entry.fields.keys()].filter(
    (name) => !used.has(name) && !OWN_AFFAIRS.test(name),
  );
  if (rest.length > 0) leftOut.push(`Fields without a place in Galley: ${list(rest)}.`);
  if (unknown.size > 0) {
    leftOut.push(`LaTeX commands that were left out, their words kept: ${list([...unknown])}.`);
  }
  return { entry: entry.key || `entry ${place}`, item: read, ...(notes && { notes }), leftOut };
}

function typeOf({ type, fields }: BibEntry, leftOut: string[]): ItemType {
  const subtype = fields.get('entrysubtype')?.trim().toLowerCase();
  const candidates = ITEM_TYPES.filter((each) => TYPE_NAMES[each].biblatex === type);
  const exact = candidates.find((each) => TYPE_NAMES[each].subtype === subtype);
  const other = Object.hasOwn(OTHER_BIBLATEX_TYPES, type) ? OTHER_BIBLATEX_TYPES[type] : undefined;
  const known =
    exact ??
    ofSubtype(type, subtype) ??
    other ??
    candidates.find((each) => TYPE_NAMES[each].subtype === undefined);
  if (known) return known;
  leftOut.push(`Its type “${type.slice(0, 40)}” is not known: it counts as a document.`);
  return 'document';
}

/** Entry types that say so little that their subtype decides, which may be the name of another type. */
const OPEN_TYPES = ['misc', 'image', 'legislation', 'music', 'video'];

function ofSubtype(type: string, subtype: string | undefined): ItemType | undefined {
  if (subtype === undefined || !OPEN_TYPES.includes(type)) return undefined;
  return ITEM_TYPES.find((each) => {
    const { biblatex, subtype: own } = TYPE_NAMES[each];
    return (own ?? biblatex) === subtype;
  });
}

/** A subtitle is a part of CSL's title. */
function joinTitle(
  { fields }: BibEntry,
  texts: ReadItem['item']['texts'],
  used: Set<string>,
  latex: (value: string) => string | undefined,
): ReadItem['item']['texts'] {
  const subtitle = latex(fields.get('subtitle') ?? '');
  if (subtitle === undefined) return texts;
  used.add('subtitle');
  const title = texts.title === undefined ? subtitle : `${texts.title}: ${subtitle}`;
  return { ...texts, title };
}

function languageOf(
  { fields }: BibEntry,
  latex: (value: string) => string | undefined,
): string | undefined {
  const value = latex(fields.get('langid') ?? fields.get('language') ?? '');
  return value && languageTag(value);
}

function archived(
  { fields }: BibEntry,
  used: Set<string>,
  latex: (value: string) => string | undefined,
): string | undefined {
  const addendum = latex(fields.get('addendum') ?? '');
  if (!addendum?.startsWith(ARCHIVED)) return undefined;
  used.add('addendum');
  return tidyText(addendum.slice(ARCHIVED.length));
}

function yearAndMonth(
  { fields }: BibEntry,
  latex: (value: string) => string | undefined,
): ItemDate | undefined {
  const year = latex(fields.get('year') ?? '');
  if (year === undefined) return undefined;
  const month = Number(fields.get('month'));
  const day = Number(fields.get('day'));
  const isYear = /^\d{4}$/.test(year);
  if (!isYear || !(month >= 1 && month <= 12)) {
    const words = month >= 1 ? `${year}-${String(month).padStart(2, '0')}` : year;
    return isYear ? fromEdtf(year) : (fromEdtf(words) ?? { literal: year });
  }
  const start = `${year}-${String(month).padStart(2, '0')}`;
  return fromEdtf(day >= 1 ? `${start}-${String(day).padStart(2, '0')}` : start);
}

/** With what an entry has from those it refers to. `known` are the entries that were asked for before. */
function inherit(
  entry: BibEntry,
  byKey: ReadonlyMap<string, BibEntry>,
  known: Map<BibEntry, BibEntry>,
  generation = 0,
): BibEntry {
  const before = known.get(entry);
  if (before || generation > MOST_GENERATIONS) return before ?? entry;
  // Entries that refer to each other in a circle lend what they have themselves.
  known.set(entry, entry);
  const parents = ['xdata', 'crossref'].flatMap((name) =>
    (entry.fields.get(name) ?? '').split(',').flatMap((key) => {
      const parent = byKey.get(key.trim().toLowerCase());
      return parent && parent !== entry
        ? [{ name, parent: inherit(parent, byKey, known, generation + 1) }]
        : [];
    }),
  );
  if (parents.length === 0) return entry;
  const fields = new Map(entry.fields);
  for (const { name, parent } of parents) {
    for (const [field, value] of parent.fields) {
      const lent = name === 'xdata' ? field : lentAs(field, entry.type);
      if (lent !== undefined && !fields.has(lent)) fields.set(lent, value);
    }
  }
  const inherited = { ...entry, fields };
  known.set(entry, inherited);
  return inherited;
}

const PARTS: ReadonlySet<string> = new Set([
  ...['inbook', 'incollection', 'inproceedings', 'inreference', 'conference', 'bookinbook'],
  ...['suppbook', 'suppcollection'],
]);

function lentAs(field: string, type: string): string | undefined {
  if (NOT_LENT.has(field)) return undefined;
  if (field === 'title') return PARTS.has(type) ? 'booktitle' : 'journaltitle';
  if (field === 'subtitle' || field === 'shorttitle') return undefined;
  if (field === 'author')
    return PARTS.has(type) && type !== 'inproceedings' ? 'bookauthor' : undefined;
  return field;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => name.slice(0, 40));
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ');
}
