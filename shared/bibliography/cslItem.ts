import type { CslWithoutId } from '../source/createSource';
import {
  DATE_FIELDS,
  ITEM_TYPES,
  type Item,
  type ItemDate,
  type ItemName,
  type ItemType,
  NAME_FIELDS,
  TEXT_FIELDS,
  tidyText,
} from './item';
import { dateParts, fromEdtf } from './itemDate';

const NAME_PARTS = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const;
/** Names that older versions of CSL and some programs have for fields. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['event', 'event-title'],
  ['shortTitle', 'title-short'],
  ['journalAbbreviation', 'container-title-short'],
]);

/** The fields of a CSL-JSON item that CSL knows, as far as they hold what CSL says they hold. */
export function itemFromCsl(csl: object): Item {
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(csl)) {
    const known = OTHER_NAMES.get(name) ?? name;
    if (known === name || !Object.hasOwn(csl, known)) values.set(known, value);
  }
  return {
    type: ITEM_TYPES.find((type) => type === values.get('type')) ?? 'document',
    texts: collect(TEXT_FIELDS, (field) => textOf(values.get(field))),
    names: collect(NAME_FIELDS, (field) => namesOf(values.get(field))),
    dates: collect(DATE_FIELDS, (field) => dateOf(values.get(field))),
  };
}

/** The CSL-JSON item without its id. */
export function cslFromItem({
  type,
  texts,
  names,
  dates,
}: Item): CslWithoutId & { type: ItemType } {
  return {
    type,
    ...texts,
    ...collect(NAME_FIELDS, (field) => names[field]?.map((name) => ({ ...name }))),
    ...collect(DATE_FIELDS, (field) => {
      const date = dates[field];
      return date && cslDate(date);
    }),
  };
}

/** The fields that have a value, in the order of `fields`. */
export function collect<F extends string, V>(
  fields: readonly F[],
  read: (field: F) => V | undefined,
): Partial<Record<F, V>> {
  const found: Partial<Record<F, V>> = {};
  for (const field of fields) {
    const value = read(field);
    if (value !== undefined) found[field] = value;
  }
  return found;
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return tidyText(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

function namesOf(value: unknown): readonly ItemName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const parts = new Map<string, unknown>(Object.entries(each));
    const name = collect(NAME_PARTS, (part) => textOf(parts.get(part)));
    const { literal, ...split } = name;
    if (Object.keys(split).length === 0) return literal === undefined ? [] : [{ literal }];
    // What CSL shows is the literal form; the parts beside it are a second opinion.
    return [literal === undefined ? split : { literal }];
  });
  return names.length === 0 ? undefined : names;
}

function dateOf(value: unknown): ItemDate | undefined {
  if (typeof value === 'string') return edtfOrWords(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const date = new Map<string, unknown>(Object.entries(value));
  const literal = textOf(date.get('literal'));
  const parts = date.get('date-parts');
  const [from, to] = Array.isArray(parts) ? parts.map(partsOf) : [];
  if (!from) {
    if (literal !== undefined) return { literal };
    const raw = textOf(date.get('raw'));
    return raw === undefined ? undefined : edtfOrWords(raw);
  }
  const season = Number(textOf(date.get('season')));
  const circa = date.get('circa');
  const isAbout = circa !== undefined && circa !== false && circa !== '' && circa !== 0;
  return {
    start: from,
    ...(to && { end: to }),
    ...(isAbout && { isAbout }),
    ...(Number.isInteger(season) && season >= 1 && season <= 4 && !to && { season }),
  };
}

function partsOf(value: unknown) {
  return Array.isArray(value) ? dateParts(value) : undefined;
}

function edtfOrWords(text: string): ItemDate | undefined {
  const tidy = tidyText(text);
  return tidy === undefined ? undefined : fromEdtf(tidy);
}

function cslDate({ start, end, isAbout, season, literal }: ItemDate) {
  const range = [start, end].flatMap((parts) =>
    parts ? [parts.filter((part) => part !== undefined)] : [],
  );
  return {
    ...(range.length > 0 && { 'date-parts': range }),
    ...(isAbout && { circa: true }),
    ...(season !== undefined && { season }),
    ...(literal !== undefined && { literal }),
  };
}
