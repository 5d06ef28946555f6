import { counted } from '../counted';
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

type Field = 'type' | TextField | NameField | DateField;

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
 * lost without a sentence. `kept` are the items read back, in the order of `items`.
 */
export function losses(
  items: readonly Item[],
  kept: readonly (Item | undefined)[],
  format: string,
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
    for (const field of FIELDS) {
      const [before, after] = [fieldOf(item, field), fieldOf(back, field)];
      if (before === undefined || isSame(before, after)) continue;
      const words = wordsFor(field);
      count(
        after === undefined
          ? `${format} leaves out ${words}`
          : `${format} cannot write ${words} exactly`,
      );
    }
  }
  return [...counts].map(([sentence, number]) => `${sentence} (${counted(number, 'source')}).`);
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
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
