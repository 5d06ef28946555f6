import { collect } from './cslItem';
import { isSerialNumber } from './isSerialNumber';
import {
  DATE_FIELDS,
  type EntryFault,
  ITEM_TYPES,
  type Item,
  type ItemDate,
  type ItemName,
  type ItemType,
  MOST_CHARACTERS,
  MOST_ITEMS,
  NAME_FIELDS,
  type ReadItem,
  type ReadItems,
  TEXT_FIELDS,
  type TextField,
  tidyText,
} from './item';
import { dateParts, fromEdtf } from './itemDate';
import { OTHER_RIS_TYPES, TYPE_NAMES } from './itemTypes';
import {
  hasRisFields,
  IN_ZOTERO,
  RIS_ALIASES,
  RIS_DATES,
  RIS_LIKELY,
  RIS_LIKELY_NAMES,
  RIS_OWN_AFFAIRS,
  risNames,
  risTextFields,
  risType,
} from './risFields';

const LINE = /^([A-Z][A-Z0-9]) {0,2}-(?: (.*)|)$/;

interface Reference {
  /** Beginning with 1. */
  readonly line: number;
  readonly type: string;
  readonly tags: Map<string, string[]>;
}

/** How a list is read: with all that programs are known to mean, or as Zotero reads it and nothing more. */
interface Reading {
  readonly zotero?: boolean;
}

/** Reads RIS. Never fails: what cannot be read is a fault, the rest is there. */
export function parseRis(text: string, reading: Reading = {}): ReadItems {
  const items: ReadItem[] = [];
  const faults: EntryFault[] = [];
  let current: Reference | undefined;
  let last: string[] | undefined;
  let strayLine: number | undefined;
  const finish = (isEnded: boolean) => {
    if (current) items.push(readReference(current, items.length + 1, isEnded, reading));
    current = undefined;
    last = undefined;
  };
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (items.length > MOST_ITEMS) break;
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    if (tag === 'TY') {
      finish(false);
      current = { line: at + 1, type: value.trim().toUpperCase(), tags: new Map() };
    } else if (tag === 'ER') {
      finish(true);
    } else if (current && tag !== undefined) {
      last = current.tags.get(tag) ?? [];
      last.push(value);
      current.tags.set(tag, last);
    } else if (current && last && line.trim() !== '') {
      // A long value goes on in the next line.
      const before = last.pop() ?? '';
      last.push(before.length < MOST_CHARACTERS ? `${before} ${line.trim()}` : before);
    } else if (!current && line.trim() !== '') {
      strayLine ??= at + 1;
    }
  }
  finish(false);
  if (strayLine !== undefined) {
    faults.push({
      entry: `line ${strayLine}`,
      message: 'It belongs to no reference: a reference begins with “TY  -”. It was not read.',
    });
  }
  return { items, faults };
}

function readReference(
  reference: Reference,
  place: number,
  isEnded: boolean,
  { zotero = false }: Reading,
): ReadItem {
  const { tags } = reference;
  const leftOut: string[] = [];
  if (!isEnded) {
    leftOut.push('It has no end (“ER  -”): the file may be cut off, or the line is missing.');
  }
  if ([...tags.values()].flat().some((value) => value.length >= MOST_CHARACTERS)) {
    leftOut.push('A value in it has more than a million characters and was cut off.');
  }
  const type = (zotero && IN_ZOTERO[reference.type]) || typeOf(reference, leftOut);
  const ris = hasRisFields(reference.type) ? reference.type : risType(type);
  const fields = risTextFields(ris, zotero);
  const own = new Set([...fields.values(), ...Object.values(risNames(ris))]);
  const used = new Set<string>(['N1', 'RN', 'EP', 'KW', 'PY', 'Y1']);
  const valuesOf = (tag: string): string[] => {
    const other = [tag, ...(RIS_ALIASES[tag] ?? [])].find(
      (each) => tags.has(each) && !used.has(each) && (each === tag || !own.has(each)),
    );
    if (other === undefined) return [];
    used.add(other);
    return (tags.get(other) ?? []).flatMap((value) => tidyText(value) ?? []);
  };
  const textOf = (field: TextField, tag: string): string | undefined => {
    if (field === 'page') {
      used.add('SP');
      return pagesOf(tags);
    }
    // A book's number of pages, unless they are some of its pages.
    if (tag === 'SP' && tags.has('EP')) return undefined;
    if (field === 'ISBN' || field === 'ISSN') {
      used.add('SN');
      return numberOf(field, type, tags);
    }
    const [value, ...more] = valuesOf(tag);
    if (more.length > 0)
      leftOut.push(`Only the first of ${more.length + 1} lines ${tag} was taken.`);
    return value;
  };
  const texts = collect(TEXT_FIELDS, (field) => {
    if (field === 'keyword') return keywordsOf(tags);
    const tag = fields.get(field);
    return tag === undefined ? undefined : textOf(field, tag);
  });
  const namesOf = (tag: string | undefined) => {
    const names = tag === undefined ? [] : valuesOf(tag).map(nameOf);
    return names.length === 0 ? undefined : names;
  };
  const tagged = risNames(ris);
  const names = collect(NAME_FIELDS, (field) => namesOf(tagged[field]));
  const likely = zotero
    ? { texts: {}, names: {} }
    : {
        texts: collect(TEXT_FIELDS, (field) => {
          const tag =
            RIS_LIKELY[field] ?? (field === 'ISBN' || field === 'ISSN' ? 'SN' : undefined);
          if (tag === undefined || texts[field] !== undefined || used.has(tag)) return undefined;
          return textOf(field, tag);
        }),
        names: collect(NAME_FIELDS, (field) =>
          names[field] === undefined ? namesOf(RIS_LIKELY_NAMES[field]) : undefined,
        ),
      };
  const item: Item = {
    type,
    texts: withBookTitle(type, { ...likely.texts, ...texts }, tags, used),
    names: { ...likely.names, ...names },
    dates: collect(DATE_FIELDS, (field) => {
      const tag = RIS_DATES[field];
      return tag === undefined ? undefined : mostPrecise(tag, tags, used);
    }),
  };
  const notes = ['N1', 'RN']
    .flatMap((tag) => tags.get(tag) ?? [])
    .flatMap((note) => tidyText(note) ?? []);
  const rest = [...tags.keys()].filter((tag) => !used.has(tag) && !RIS_OWN_AFFAIRS.has(tag));
  if (rest.length > 0) leftOut.push(`Lines without a place in Galley: ${rest.join(', ')}.`);
  const [key = `reference ${place}`] = (tags.get('ID') ?? []).flatMap((id) => tidyText(id) ?? []);
  return {
    entry: key,
    item,
    ...(notes.length > 0 && { notes: notes.join('\n') }),
    leftOut,
  };
}

function typeOf({ type }: Reference, leftOut: string[]): ItemType {
  const own = ITEM_TYPES.find(
    (each) => TYPE_NAMES[each].ris === type && !TYPE_NAMES[each].isForeignToRis,
  );
  if (own) return own;
  const other = Object.hasOwn(OTHER_RIS_TYPES, type) ? OTHER_RIS_TYPES[type] : undefined;
  if (other) return other;
  leftOut.push(`Its type “${type.slice(0, 40)}” is not known: it counts as a document.`);
  return 'document';
}

/** A book's title may stand as `BT`, where that of a chapter's book stands too. */
function withBookTitle(
  type: ItemType,
  texts: Item['texts'],
  tags: Reference['tags'],
  used: Set<string>,
): Item['texts'] {
  const [own] = tags.get('BT') ?? [];
  const title = texts.title === undefined && type === 'book' ? tidyText(own ?? '') : undefined;
  if (title === undefined) return texts;
  used.add('BT');
  const { 'container-title': container, ...rest } = texts;
  return {
    ...rest,
    title,
    ...(container && container !== title && { 'container-title': container }),
  };
}

function pagesOf(tags: Reference['tags']): string | undefined {
  const [first, last] = ['SP', 'EP'].map((tag) => tidyText(tags.get(tag)?.[0] ?? ''));
  if (first === undefined || last === undefined || first === last || first.includes('-')) {
    return first ?? last;
  }
  return `${first}-${last}`;
}

/** One tag serves both numbers: an ISSN has eight digits, the rest is as the type suggests. */
function numberOf(
  field: 'ISBN' | 'ISSN',
  type: ItemType,
  tags: Reference['tags'],
): string | undefined {
  const numbers = (tags.get('SN') ?? []).flatMap((number) => tidyText(number) ?? []);
  return numbers.find((number) => isSerialNumber(number, type) === (field === 'ISSN'));
}

function keywordsOf(tags: Reference['tags']): string | undefined {
  const words = (tags.get('KW') ?? []).flatMap((word) => tidyText(word) ?? []);
  return words.length === 0 ? undefined : words.join(', ');
}

function nameOf(line: string): ItemName {
  const [family = '', given = '', ...suffix] = line.split(',').map((part) => part.trim());
  if (!line.includes(',')) return { literal: line };
  return {
    ...(family && { family }),
    ...(given && { given }),
    ...(suffix.some(Boolean) && { suffix: suffix.filter(Boolean).join(', ') }),
  };
}

/** The date that says most among the tags that may have it. */
function mostPrecise(
  tag: string,
  tags: Reference['tags'],
  used: Set<string>,
): ItemDate | undefined {
  const dates = [tag, ...(RIS_ALIASES[tag] ?? [])].flatMap((each) => {
    used.add(each);
    return (tags.get(each) ?? []).flatMap((value) => dateOf(value) ?? []);
  });
  return dates.reduce<ItemDate | undefined>(
    (best, date) => (best === undefined || saysMore(date, best) ? date : best),
    undefined,
  );
}

/** Of two dates the more precise one; a year says nothing beside words that have it in them. */
function saysMore(date: ItemDate, best: ItemDate): boolean {
  if (date.start?.length === 1 && best.literal?.includes(String(date.start[0]))) return false;
  return (date.start?.length ?? 0) > (best.start?.length ?? 0);
}

function dateOf(line: string): ItemDate | undefined {
  const tidy = tidyText(line);
  if (tidy === undefined) return undefined;
  if (!tidy.includes('/')) return fromEdtf(tidy);
  const [year = '', month = '', day = '', ...words] = tidy.split('/');
  const start =
    year.trim() === '' ? undefined : dateParts([year, month || undefined, day || undefined]);
  if (start) return { start };
  const literal = tidyText(words.join('/')) ?? tidy;
  return { literal };
}
