import { counted } from '../counted';
import { CITED_FIELDS, citedField, roleWords } from '../source/citedFields';
import {
  ARCHIVED,
  BIB_DATES,
  BIB_NAMES,
  bibTextFields,
  fitsBibField,
  hasBibField,
  VERBATIM,
} from './bibFields';
import { langidOf } from './bibLanguages';
import { toBibNames } from './bibNames';
import {
  DATE_FIELDS,
  type Item,
  type KeyedItem,
  NAME_FIELDS,
  type NameField,
  TEXT_FIELDS,
  type TextField,
  type WrittenItems,
} from './item';
import { toEdtf } from './itemDate';
import { TYPE_NAMES } from './itemTypes';
import { toMarkedLatex, toMarkedLatexTitle } from './latexMarkup';
import { toLatex, toVerbatim } from './latexText';
import { type Field, losses } from './losses';
import { parseBiblatex } from './parseBiblatex';

interface Entry {
  readonly text: string;
  /** Which fields stand in its note, as words. */
  readonly inWords: ReadonlySet<Field>;
}

/**
 * A BibLaTeX file in UTF-8, for biber: types that the standard styles print, and in each only fields that
 * the data model has there. What else a citation says stands in the note.
 */
export function toBiblatex(items: readonly KeyedItem[]): WrittenItems {
  const entries = items.map(entry);
  const text = entries.map((each) => each.text).join('\n');
  const read = parseBiblatex(text);
  const kept = new Map(read.items.map((each) => [each.entry, each.item]));
  return {
    text,
    lost: [
      ...typesInWords(items),
      ...losses(
        items.map(({ item }) => item),
        items.map(({ key }) => kept.get(key)),
        'BibLaTeX',
        entries.map(({ inWords }) => inWords),
      ),
    ],
  };
}

function entry({ key, item }: KeyedItem): Entry {
  const { type, subtype } = entryType(item);
  const fields: [string, string][] = [];
  for (const field of NAME_FIELDS) {
    const names = item.names[field];
    const name = BIB_NAMES[field];
    if (names && name && hasBibField(type, name)) fields.push([name, toBibNames(names)]);
  }
  for (const [field, name] of bibTextFields(item.type)) {
    const value = item.texts[field];
    if (value === undefined || !hasBibField(type, name) || !fitsBibField(name, value)) continue;
    fields.push([name, written(name, value)]);
  }
  fields.push(...dateFields(item, type), ...languageField(item, type));
  const { words, inWords } = note(item, type);
  if (words !== '') fields.push(['note', toMarkedLatex(words)]);
  const archived = item.texts.archive_location;
  if (archived !== undefined) fields.push(['addendum', `${ARCHIVED}${toLatex(archived)}`]);
  if (subtype !== undefined) fields.push(['entrysubtype', subtype]);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return { text: `@${type}{${key},\n${lines.join('')}}\n`, inWords };
}

/** What the data model asks of a type decides besides: @online has an address, @incollection an editor. */
function entryType({ type, texts, names }: Item): { type: string; subtype?: string | undefined } {
  const { biblatex, subtype } = TYPE_NAMES[type];
  if (biblatex === 'online' && texts.URL === undefined && texts.DOI === undefined) {
    return { type: 'misc', subtype: subtype ?? biblatex };
  }
  const isOfOne = names.editor === undefined || names['container-author'] !== undefined;
  if (biblatex === 'incollection' && isOfOne) return { type: 'inbook' };
  return { type: biblatex, subtype };
}

function written(name: string, value: string): string {
  if (VERBATIM.has(name)) return toVerbatim(value);
  if (name === 'title' || name === 'booktitle') return toMarkedLatexTitle(value);
  if (name === 'pages') {
    const strokes = value.replaceAll(/[-\u2012\u2013]/g, '\u2010');
    return toMarkedLatex(strokes).replaceAll('\u2010', '--');
  }
  return toMarkedLatex(value);
}

function dateFields({ dates }: Item, type: string): [string, string][] {
  return DATE_FIELDS.flatMap((field): [string, string][] => {
    const date = dates[field];
    const name = BIB_DATES[field];
    if (!date || !name || !hasBibField(type, name)) return [];
    const edtf = toEdtf(date) ?? /\b\d{4}\b/.exec(date.literal ?? '')?.[0];
    return edtf === undefined ? [] : [[name, edtf]];
  });
}

function languageField({ texts: { language } }: Item, type: string): [string, string][] {
  if (language === undefined) return [];
  const langid = langidOf(language);
  if (!langid && !hasBibField(type, 'language')) return [];
  return [langid ? ['langid', langid] : ['language', toLatex(language)]];
}

const IN_NOTE = ['container-title', ...CITED_FIELDS, 'ISSN'] as const;
const SAID: ReadonlySet<TextField> = new Set(
  TEXT_FIELDS.filter((field) => IN_NOTE.some((said) => said === field)),
);

/** What a citation says and no field of the entry holds. */
function note({ type, texts, names, dates }: Item, entryName: string) {
  const fields = bibTextFields(type);
  const isWithout = (name: string | undefined, value = '') =>
    name === undefined || !hasBibField(entryName, name) || !fitsBibField(name, value);
  const unsaid = TEXT_FIELDS.filter(
    (field) => SAID.has(field) && texts[field] && isWithout(fields.get(field), texts[field]),
  );
  const roles = NAME_FIELDS.filter((field) => names[field] && isWithout(BIB_NAMES[field]));
  const inWords = new Set<Field>(unsaid);
  const sentence: string[] = [];
  for (const role of roles) {
    const [words] = roleWords({ [role]: names[role] } satisfies Partial<
      Record<NameField, unknown>
    >);
    if (words === undefined) continue;
    inWords.add(role);
    sentence.push(words);
  }
  for (const field of IN_NOTE) {
    const text = unsaid.find((each) => each === field);
    const value = text && texts[text];
    if (value !== undefined) sentence.push(citedField(field, value));
  }
  const { issued } = dates;
  if (issued?.literal !== undefined && toEdtf(issued) === undefined) {
    inWords.add('issued');
    sentence.push(`dated “${issued.literal}”`);
  }
  return { words: sentence.join(', '), inWords };
}

/** Standard styles treat what only a subtype tells apart alike. */
function typesInWords(items: readonly KeyedItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { item } of items) {
    const { words } = TYPE_NAMES[item.type];
    const { type, subtype } = entryType(item);
    if (subtype === undefined) continue;
    const sentence = `BibLaTeX has no type of its own for “${words}” that standard styles print: written as @${type} with the subtype “${subtype}”`;
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts].map(([sentence, number]) => `${sentence} (${counted(number, 'source')}).`);
}
