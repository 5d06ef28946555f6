import { counted } from '../counted';
import { ARCHIVED, BIB_DATES, BIB_NAMES, bibTextFields, VERBATIM } from './bibFields';
import { langidOf } from './bibLanguages';
import { toBibNames } from './bibNames';
import { DATE_FIELDS, type Item, type KeyedItem, NAME_FIELDS, type WrittenItems } from './item';
import { toEdtf } from './itemDate';
import { TYPE_NAMES } from './itemTypes';
import { toLatex, toLatexTitle, toVerbatim } from './latexText';
import { losses } from './losses';
import { parseBiblatex } from './parseBiblatex';

/** A BibLaTeX file in UTF-8, for biber. */
export function toBiblatex(items: readonly KeyedItem[]): WrittenItems {
  const text = items.map(entry).join('\n');
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
      ),
    ],
  };
}

function entry({ key, item }: KeyedItem): string {
  const { biblatex, subtype } = TYPE_NAMES[item.type];
  const fields: [string, string][] = [];
  for (const field of NAME_FIELDS) {
    const names = item.names[field];
    const name = BIB_NAMES[field];
    if (names && name) fields.push([name, toBibNames(names)]);
  }
  for (const [field, name] of bibTextFields(item.type)) {
    const value = item.texts[field];
    if (value !== undefined) fields.push([name, written(name, value)]);
  }
  fields.push(...dateFields(item), ...languageField(item));
  const archived = item.texts.archive_location;
  if (archived !== undefined) fields.push(['addendum', `${ARCHIVED}${toLatex(archived)}`]);
  if (subtype !== undefined) fields.push(['entrysubtype', subtype]);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${biblatex}{${key},\n${lines.join('')}}\n`;
}

function written(name: string, value: string): string {
  if (VERBATIM.has(name)) return toVerbatim(value);
  if (name === 'title' || name === 'booktitle') return toLatexTitle(value);
  if (name === 'pages') return toLatex(value.replaceAll('-', '\u2010')).replaceAll('\u2010', '--');
  return toLatex(value);
}

function dateFields({ dates }: Item): [string, string][] {
  return DATE_FIELDS.flatMap((field): [string, string][] => {
    const date = dates[field];
    const name = BIB_DATES[field];
    if (!date || !name) return [];
    const edtf = toEdtf(date);
    if (edtf !== undefined) return [[name, edtf]];
    // The one field that takes a date in words.
    return field === 'issued' && date.literal ? [['year', toLatex(date.literal)]] : [];
  });
}

function languageField({ texts: { language } }: Item): [string, string][] {
  if (language === undefined) return [];
  const langid = langidOf(language);
  return [langid ? ['langid', langid] : ['language', toLatex(language)]];
}

/** Standard styles treat what only a subtype tells apart alike. */
function typesInWords(items: readonly KeyedItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { item } of items) {
    const { biblatex, subtype, words } = TYPE_NAMES[item.type];
    if (subtype === undefined) continue;
    const sentence = `BibLaTeX has no type of its own for “${words}”: written as @${biblatex} with the subtype “${subtype}”, which most styles print like any @${biblatex}`;
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts].map(([sentence, number]) => `${sentence} (${counted(number, 'source')}).`);
}
