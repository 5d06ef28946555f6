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
import { TYPE_NAMES } from './itemTypes';
import { losses } from './losses';
import { parseRis } from './parseRis';
import { RIS_DATES, RIS_NAMES, risTextFields } from './risFields';

/** A RIS file in UTF-8 with CRLF; a reference begins with TY and ends with ER. */
export function toRis(items: readonly KeyedItem[]): WrittenItems {
  const text = items.map(reference).join('\r\n');
  const kept = new Map(parseRis(text).items.map((each) => [each.entry, each.item]));
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
  const lines: [tag: string, value: string][] = [
    ['TY', TYPE_NAMES[item.type].ris],
    ['ID', key],
  ];
  for (const field of NAME_FIELDS) {
    const tag = RIS_NAMES[field];
    if (tag) for (const name of names[field] ?? []) lines.push([tag, nameLine(name)]);
  }
  for (const field of DATE_FIELDS) {
    const tag = RIS_DATES[field];
    const date = dates[field];
    if (!tag || !date) continue;
    const year = date.start?.[0];
    if (field === 'issued' && year !== undefined && year > 0) {
      lines.push(['PY', String(year).padStart(4, '0')]);
    }
    const line = dateLine(date);
    if (line !== undefined) lines.push([tag, line]);
  }
  for (const [field, tag] of risTextFields(item.type)) {
    const value = texts[field];
    if (value !== undefined) lines.push([tag, value]);
  }
  lines.push(...pageLines(item), ...numberLines(item), ...keywordLines(item));
  return [...lines, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** "Family, Given, Suffix"; an organisation ends with a comma only where it has one inside. */
function nameLine(name: ItemName): string {
  if (name.literal !== undefined) return name.literal;
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
  return literal === undefined ? undefined : `///${literal}`;
}

function pageLines({ texts: { page } }: Item): [string, string][] {
  if (page === undefined) return [];
  const [, first, last] = /^([^\s,;-]+)-([^\s,;-]+)$/.exec(page) ?? [];
  return first && last
    ? [
        ['SP', first],
        ['EP', last],
      ]
    : [['SP', page]];
}

/** Only numbers that can be told apart again: both have the one tag. */
function numberLines({ type, texts: { ISBN, ISSN } }: Item): [string, string][] {
  const numbers: [string, string][] = [];
  if (ISBN !== undefined && !isSerialNumber(ISBN, type)) numbers.push(['SN', ISBN]);
  if (ISSN !== undefined && isSerialNumber(ISSN, type)) numbers.push(['SN', ISSN]);
  return numbers;
}

function keywordLines({ texts: { keyword } }: Item): [string, string][] {
  return (keyword?.split(/[,;]\s*/) ?? []).flatMap((word): [string, string][] =>
    word === '' ? [] : [['KW', word]],
  );
}
