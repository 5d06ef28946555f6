import { plainWords } from '../source/styledText';
import { isSerialNumber } from './isSerialNumber';
import {
  DATE_FIELDS,
  type Item,
  type ItemDate,
  type ItemName,
  type KeyedItem,
  NAME_FIELDS,
  type WrittenItems,
} from './item';
import { losses } from './losses';
import { parseRis } from './parseRis';
import { RIS_DATES, risNames, risTextFields, risType } from './risFields';

/**
 * A RIS file in UTF-8 with CRLF; a reference begins with TY and ends with ER. The tags are those that
 * Zotero reads, and what is lost is what Zotero does not find.
 */
export function toRis(items: readonly KeyedItem[]): WrittenItems {
  const text = items.map(reference).join('\r\n');
  const kept = new Map(
    parseRis(text, { zotero: true }).items.map((each) => [each.entry, each.item]),
  );
  return {
    text,
    lost: losses(
      items.map(({ item }) => item),
      items.map(({ key }) => kept.get(key)),
      'RIS',
    ),
  };
}

function reference({ key, item }: KeyedItem): string {
  const { texts, names, dates } = item;
  const ris = risType(item.type);
  const lines: [tag: string, value: string][] = [
    ['TY', ris],
    ['ID', key],
  ];
  const tags = risNames(ris);
  for (const field of NAME_FIELDS) {
    const tag = tags[field];
    if (tag) for (const name of names[field] ?? []) lines.push([tag, nameLine(name)]);
  }
  for (const field of DATE_FIELDS) {
    const tag = RIS_DATES[field];
    const date = dates[field];
    if (!tag || !date) continue;
    const year = date.start?.[0] ?? Number(/\b\d{4}\b/.exec(date.literal ?? '')?.[0]);
    if (field === 'issued' && year > 0) lines.push(['PY', String(year).padStart(4, '0')]);
    const line = dateLine(date);
    if (line !== undefined) lines.push([tag, line]);
  }
  for (const [field, tag] of risTextFields(ris)) {
    const value = texts[field];
    if (value === undefined || isOtherNumber(field, item)) continue;
    if (field === 'page') lines.push(...pageLines(value, ris));
    else lines.push([tag, plainWords(value)]);
  }
  lines.push(...keywordLines(item));
  return [...lines, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** "Family, Given, Suffix"; an organisation ends with a comma only where it has one inside. */
function nameLine(name: ItemName): string {
  if (name.literal !== undefined) return plainWords(name.literal);
  const { family, given, suffix } = name;
  const particle = [name['dropping-particle'], name['non-dropping-particle']];
  const last = [...particle, family].filter(Boolean).join(' ');
  return `${last},${given ? ` ${given}` : ''}${suffix ? `, ${suffix}` : ''}`;
}

/** `YYYY/MM/DD/words`: three strokes, each part as far as it is known. */
function dateLine({ start, literal }: ItemDate): string | undefined {
  if (start && start[0] > 0) {
    const [year, month, day] = start;
    const two = (part: number | undefined) =>
      part === undefined ? '' : String(part).padStart(2, '0');
    return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
  }
  // Zotero finds the year in words, but leaves out words behind strokes.
  return literal?.replaceAll('/', ' ');
}

/** Zotero has one field for the pages of these, and leaves out the last. */
const PAGES_IN_ONE = ['BILL', 'CASE'];

/** From the first page to the last, whatever stroke stands between them. */
function pageLines(page: string, ris: string): [string, string][] {
  const [, first, last] =
    /^([^\s,;\-\u2010-\u2015]+)\s*[-\u2010-\u2015]\s*([^\s,;\-\u2010-\u2015]+)$/.exec(page) ?? [];
  if (!first || !last || PAGES_IN_ONE.includes(ris)) return [['SP', page]];
  return [
    ['SP', first],
    ['EP', last],
  ];
}

/** An ISBN that is an ISSN, or the other way round: both have one tag, and could not be told apart. */
function isOtherNumber(field: string, { type, texts: { ISBN, ISSN } }: Item): boolean {
  if (field === 'ISBN') return ISBN !== undefined && isSerialNumber(ISBN, type);
  return field === 'ISSN' && ISSN !== undefined && !isSerialNumber(ISSN, type);
}

function keywordLines({ texts: { keyword } }: Item): [string, string][] {
  return (keyword?.split(/[,;]\s*/) ?? []).flatMap((word): [string, string][] =>
    word === '' ? [] : [['KW', word]],
  );
}
