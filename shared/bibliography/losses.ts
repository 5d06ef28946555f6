import { counted } from '../counted';
import { styledText } from '../source/styledText';
import {
  DATE_FIELDS,
  type DateField,
  type Item,
  NAME_FIELDS,
  type NameField,
  TEXT_FIELDS,
  type TextField,
} from './item';
import { TYPE_NAMES } from './itemTypes';

export type Field = 'type' | TextField | NameField | DateField;

const FIELDS: readonly Exclude<Field, 'type'>[] = [...TEXT_FIELDS, ...NAME_FIELDS, ...DATE_FIELDS];

/** Fields whose CSL names say little or sound like another. */
const FIELD_WORDS: Readonly<Partial<Record<Field, string>>> = {
  'title-short': 'the short title',
  'container-title': 'where it was published',
  'container-title-short': 'the short name of where it was published',
  'collection-title': 'the series',
  'collection-number': 'the number in the series',
  'publisher-place': 'the publisher’s place',
  page: 'the pages',
  author: 'the authors',
  editor: 'the editors',
  genre: 'the genre',
  issued: 'the date of publication',
  accessed: 'the date it was looked at',
  archive_location: 'the address of the archived copy',
  DOI: 'the DOI',
  URL: 'the address',
  ISBN: 'the ISBN',
  ISSN: 'the ISSN',
};

/**
 * Says what a format does not keep, by comparing each item with what is read back from it: nothing is
 * lost without a sentence. `kept` are the items as a receiver reads them, in the order of `items`;
 * `inWords` are the fields of each that a reader finds, but no program.
 */
export function losses(
  items: readonly Item[],
  kept: readonly (Item | undefined)[],
  format: string,
  inWords: readonly ReadonlySet<Field>[] = [],
): string[] {
  const counts = new Map<string, number>();
  const count = (sentence: string) => counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  for (const [at, item] of items.entries()) {
    const back = kept[at];
    if (!back) {
      count(`${format} cannot hold the whole source`);
      continue;
    }
    if (back.type !== item.type) {
      const [from, to] = [TYPE_NAMES[item.type].words, TYPE_NAMES[back.type].words];
      count(`${format} has no type “${from}”: such a source is a “${to}” there`);
    }
    for (const field of changedFields(item, back)) {
      const after = fieldOf(back, field);
      const words = wordsFor(field);
      if (inWords[at]?.has(field)) {
        count(`${format} has ${words} only in words, in its note`);
        continue;
      }
      count(
        after === undefined
          ? `${format} leaves out ${words}`
          : `${format} cannot write ${words} exactly`,
      );
    }
  }
  return [...counts].map(([sentence, number]) => `${sentence} (${counted(number, 'source')}).`);
}

/** The fields of an item of which what came back says something else, or nothing. */
export function changedFields(item: Item, back: Item): Exclude<Field, 'type'>[] {
  return FIELDS.filter((field) => {
    const before = fieldOf(item, field);
    return before !== undefined && !isSame(before, fieldOf(back, field));
  });
}

export function wordsFor(field: Field): string {
  return FIELD_WORDS[field] ?? `the ${field.replaceAll(/[-_]/g, ' ')}`;
}

function fieldOf(item: Item, field: Exclude<Field, 'type'>): unknown {
  return (
    item.texts[field as TextField] ??
    item.names[field as NameField] ??
    item.dates[field as DateField]
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, comparable) === JSON.stringify(b, comparable);
}

/** What says the same in two ways is one: the order of keys, a name of one part, strokes, markup. */
function comparable(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return saying(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const [[only, text] = []] = parts;
  return parts.length === 1 && only === 'family' ? { literal: text } : Object.fromEntries(parts);
}

function saying(text: string): string {
  const dashed = text.replaceAll(/(?<=[\p{L}\p{N}])[\u2010-\u2015](?=[\p{L}\p{N}])/gu, '-');
  if (!dashed.includes('<')) return dashed;
  // Which words keep their capitals is said by other means elsewhere.
  const runs = styledText(dashed).map(({ text: words, marks }) =>
    [...marks.filter((mark) => mark !== 'noCase'), words].join(':'),
  );
  return runs.join('|');
}
