import { partialDateSchema } from '../../../shared/partialDate';
import { monthOfName } from './monthNames';

export interface FoundDate {
  /** ISO 8601 with the precision the text has; a zone only where the text gives one. */
  readonly date: string;
  /** Where it stands in the text, UTF-16 units, end-exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface FindDateOptions {
  /** BCP 47; its month names are tried first. */
  readonly language?: string;
}

interface DayMatch {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}]+)\.?`;
const YEAR = String.raw`(?<year>[12]\d{3})`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
const NO_DIGIT = String.raw`(?!\d)`;

/** Dates stand in short lines; the patterns are not meant for whole articles. UTF-16 units. */
const LONGEST_LINE = 400;

/** Every form in which a day is written, the plainest first; `\d` guards keep them off longer numbers. */
const DAY_FORMS = [
  String.raw`(?<!\d)${YEAR}-(?<number>0[1-9]|1[0-2])-${DAY}${NO_DIGIT}`,
  String.raw`(?<!\d)${YEAR}\s?[年년]\s?(?<number>0?[1-9]|1[0-2])\s?[月월]\s?${DAY}\s?[日일]`,
  String.raw`(?<!\d)${DAY}(?:st|nd|rd|th|er|[ºª°.])?(?:\s+(?:of|de|di|do|d['’]))?[\s-]+${MONTH}(?:,|\s+(?:de|del|do))?[\s-]+${YEAR}${NO_DIGIT}`,
  String.raw`(?<![\p{L}\d])${MONTH}\s+${DAY}(?:st|nd|rd|th)?,?\s+${YEAR}${NO_DIGIT}`,
  String.raw`(?<!\d)${YEAR}[.,]?(?:\s?(?:gada|m\.|\(e\)ko))?\s+(?:${DAY}\.\s+)?${MONTH}(?:\s+(?<late>0?[1-9]|[12]\d|3[01])(?!\d))?\.?`,
  String.raw`(?<![\d.])${DAY}\.\s?(?<number>0?[1-9]|1[0-2])\.\s?${YEAR}${NO_DIGIT}`,
  String.raw`(?<![\d/])(?<first>0?[1-9]|[12]\d|3[01])[/-](?<second>0?[1-9]|[12]\d|3[01])[/-]${YEAR}(?![\d/])`,
  String.raw`(?<![\d/])${YEAR}[/.](?<number>0?[1-9]|1[0-2])[/.]${DAY}${NO_DIGIT}`,
].map((form) => new RegExp(form, 'iu'));

const CLOCK = String.raw`(?<hour>[01]?\d|2[0-3])(?:[:.h](?<minute>[0-5]\d)(?!\d)(?:[:.](?<second>[0-5]\d)(?!\d))?)?\s?(?<half>[ap]\.?\s?m\.?)?`;
const ZONE = String.raw`(?:\s*\(?(?<utc>Z|UTC|GMT)?(?<offset>[+-](?:0?\d|1[0-4])(?::?[0-5]\d)?)?(?![\p{L}\d])\)?)?`;
const TIME_AFTER = new RegExp(
  String.raw`^(?:T|(?:\s?[гр]\.)?\s*[,|·•–—-]?\s*(?:at|um|à|a las|às|alle|kl\.?|в|о|saat)?\s*)${CLOCK}(?!\d)(?:\s?(?:Uhr|h))?${ZONE}`,
  'iu',
);
const TIME_BEFORE = new RegExp(
  String.raw`(?<!\d)${CLOCK}${ZONE}\s*(?:[,|·•–—-]|on)?\s*(?:\p{L}+,?\s+)?$`,
  'iu',
);

/**
 * The first date written in a line, with the time of day beside it if there is one. A numeric date
 * that can be read in two ways (03/04/2012) is no date: nothing is guessed.
 */
export function findDate(line: string, options: FindDateOptions = {}): FoundDate | undefined {
  const text = line.slice(0, LONGEST_LINE);
  const found = findDay(text, options.language);
  if (!found) return undefined;
  const after = TIME_AFTER.exec(text.slice(found.end));
  const timeAfter = after && clockOf(after.groups ?? {});
  if (after && timeAfter) {
    return dateOf(found, timeAfter, found.start, found.end + after[0].trimEnd().length);
  }
  const before = TIME_BEFORE.exec(text.slice(Math.max(0, found.start - 60), found.start));
  const timeBefore = before && clockOf(before.groups ?? {});
  if (before && timeBefore) {
    return dateOf(found, timeBefore, found.start - before[0].length, found.end);
  }
  return dateOf(found, '', found.start, found.end);
}

/** True if the text holds a numeric date whose day and month cannot be told apart. */
export function hasAmbiguousDate(text: string): boolean {
  const match = /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-][12]\d{3}(?![\d/])/.exec(text);
  if (!match) return false;
  const [, first, second] = match.map(Number);
  return first !== second && (first ?? 13) <= 12 && (second ?? 13) <= 12;
}

/** An ISO 8601 date as machines write it, brought to the form Galley keeps; zone and precision kept. */
export function readMachineDate(value: string): string | undefined {
  const match =
    /^([12]\d{3}(?:-\d{2}(?:-\d{2})?)?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\d*\s?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      value.trim(),
    );
  if (!match) return undefined;
  const [, day = '', time, zone] = match;
  const fullZone = zone?.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2') ?? '';
  const date = time === undefined ? day : `${day}T${time}${fullZone}`;
  return partialDateSchema.safeParse(date).success ? date : undefined;
}

function findDay(text: string, language: string | undefined): DayMatch | undefined {
  let earliest: DayMatch | undefined;
  for (const form of DAY_FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const day = dayOf(match.groups ?? {}, language);
    if (!day || (earliest && match.index >= earliest.start)) continue;
    earliest = { day, start: match.index, end: match.index + match[0].length };
  }
  return earliest;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups, language: string | undefined): string | undefined {
  const day = groups.day ?? groups.late;
  if (groups.first !== undefined && groups.second !== undefined) {
    return slashedDay(Number(groups.first), Number(groups.second), groups.year);
  }
  const month =
    groups.number === undefined ? monthOfName(groups.month ?? '', language) : Number(groups.number);
  if (month === undefined || day === undefined) return undefined;
  return isoDay(groups.year, month, Number(day));
}

function slashedDay(first: number, second: number, year: string | undefined): string | undefined {
  if (first === second || first > 12) return isoDay(year, second, first);
  if (second > 12) return isoDay(year, first, second);
  return undefined;
}

function isoDay(year: string | undefined, month: number, day: number): string | undefined {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return partialDateSchema.safeParse(date).success ? date : undefined;
}

function clockOf(groups: Groups): string | undefined {
  const half = groups.half?.toLowerCase().charAt(0);
  if (groups.minute === undefined && half === undefined) return undefined;
  let hour = Number(groups.hour);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  const second = groups.second === undefined ? '' : `:${groups.second}`;
  return `${twoDigits(hour)}:${groups.minute ?? '00'}${second}${zoneOf(groups)}`;
}

/** Only what is written: `UTC` is Z, `+4` is +04:00; a zone's abbreviation is too ambiguous to keep. */
function zoneOf(groups: Groups): string {
  if (groups.offset !== undefined) {
    const match = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(groups.offset);
    if (match) return `${match[1]}${twoDigits(Number(match[2]))}:${match[3] ?? '00'}`;
  }
  return groups.utc === undefined ? '' : 'Z';
}

function dateOf(found: DayMatch, time: string, start: number, end: number): FoundDate {
  const date = time === '' ? found.day : `${found.day}T${time}`;
  const valid = partialDateSchema.safeParse(date).success;
  return { date: valid ? date : found.day, start, end };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
