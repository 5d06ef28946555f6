import { partialDateSchema } from '../../../shared/partialDate';
import { DAY_FORMS, plainNumber, TIME_AFTER, TIME_BEFORE, withPlainDigits } from './dateForms';
import { type ReadDay, readDay } from './eras';
import { monthOfName } from './monthNames';

export interface FoundDate {
  /** ISO 8601 with the precision the text has; a zone only where the text gives one. */
  readonly date: string;
  /** Where it stands in the text, UTF-16 units, end-exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A date that is not ours and was therefore not set. */
export interface OtherDate {
  /** As the line writes it. */
  readonly written: string;
  /** ISO 8601: what it would be by the commonest reckoning. */
  readonly likely?: string;
  /** Where it stands in the line, UTF-16 units, end-exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface FindDateOptions {
  /** BCP 47; its month names are tried first, and its calendar. */
  readonly language?: string;
}

interface DayMatch {
  /** Missing where it is by another calendar and cannot be told for certain. */
  readonly day: string | undefined;
  readonly likely?: string;
  readonly start: number;
  readonly end: number;
}

/** Dates stand in short lines; the patterns are not meant for whole articles. UTF-16 units. */
const LONGEST_LINE = 400;

/**
 * The first date written in a line, with the time of day beside it if there is one. A numeric date
 * that can be read in two ways (03/04/2012) is no date: nothing is guessed. Dates counted by the Buddha's
 * years, Minguo, Japanese eras, in Iran or by the Hebrew calendar are brought to ours.
 */
export function findDate(line: string, options: FindDateOptions = {}): FoundDate | undefined {
  const cut = line.slice(0, LONGEST_LINE);
  const text = withPlainDigits(cut);
  const found = findDay(cut, text, options.language);
  if (found?.day === undefined) return undefined;
  const { day, start, end } = found;
  const after = TIME_AFTER.exec(text.slice(end));
  const timeAfter = after && clockOf(after.groups ?? {});
  if (after && timeAfter) {
    return dateOf(day, timeAfter, start, end + after[0].trimEnd().length);
  }
  const before = TIME_BEFORE.exec(text.slice(Math.max(0, start - 60), start));
  const timeBefore = before && clockOf(before.groups ?? {});
  if (before && timeBefore) {
    return dateOf(day, timeBefore, start - before[0].length, end);
  }
  return dateOf(day, '', start, end);
}

/** The date in a line that holds none of ours, but one by another calendar that cannot be told for certain. */
export function findOtherDate(line: string, options: FindDateOptions = {}): OtherDate | undefined {
  const cut = line.slice(0, LONGEST_LINE);
  const found = findDay(cut, withPlainDigits(cut), options.language);
  if (!found || found.day !== undefined) return undefined;
  const { start, end, likely } = found;
  const written = cut.slice(start, end).trim();
  return { written, start, end, ...(likely === undefined ? {} : { likely }) };
}

/**
 * A date in figures that can be read in two ways: its day and month cannot be told apart, or its year has
 * two figures as day and month have.
 */
export function findAmbiguousDate(line: string): OtherDate | undefined {
  const text = withPlainDigits(line.slice(0, LONGEST_LINE));
  const match =
    /(?<![\d/.-])(?<first>\d{1,2})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>(?<year>[12]\d{3}|\d{2})(?![\d/-]|\.\d)/.exec(
      text,
    );
  const { first = '', second = '', year = '', sign } = match?.groups ?? {};
  if (!match || !isTwofold(Number(first), Number(second), year, sign === '.')) return undefined;
  return { written: match[0], start: match.index, end: match.index + match[0].length };
}

function isTwofold(first: number, second: number, year: string, isDotted: boolean): boolean {
  if (Math.min(first, second) < 1 || Math.max(first, second) > 31) return false;
  if (Math.min(first, second) > 12) return false;
  // With stops the day comes first, and four figures are the year.
  return year.length === 2 || (!isDotted && first !== second && Math.max(first, second) <= 12);
}

/** An ISO 8601 date as machines write it, brought to the form Galley keeps; zone and precision kept. */
export function readMachineDate(value: string): string | undefined {
  const match =
    /^([12]\d{3}(?:-\d{2}(?:-\d{2})?)?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\d*\s?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      value.trim(),
    );
  if (!match) return undefined;
  const [, day = '', time, zone] = match;
  // A page may give to machines, too, the year of the Buddha.
  if (Number(day.slice(0, 4)) > LAST_MACHINE_YEAR) return undefined;
  const fullZone = zone?.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2') ?? '';
  const date = time === undefined ? day : `${day}T${time}${fullZone}`;
  return partialDateSchema.safeParse(date).success ? date : undefined;
}
const LAST_MACHINE_YEAR = 2199;

/** The first date of ours in the line, else the first by another calendar. `text` is it in plain figures. */
function findDay(line: string, text: string, language: string | undefined): DayMatch | undefined {
  let earliest: DayMatch | undefined;
  for (const match of DAY_FORMS.flatMap((form) => [...text.matchAll(form)].slice(0, MOST_DATES))) {
    const read = dayOf(match.groups ?? {}, line, language);
    if (!read) continue;
    const day = 'day' in read ? read.day : undefined;
    if (day !== undefined && !partialDateSchema.safeParse(day).success) continue;
    const isKnown = day !== undefined;
    const wasKnown = earliest?.day !== undefined;
    const isEarlier = match.index < (earliest?.start ?? Number.POSITIVE_INFINITY);
    if (isKnown === wasKnown ? !isEarlier : wasKnown) continue;
    const likely = 'unsure' in read ? read.likely : undefined;
    earliest = { day, likely, start: match.index, end: match.index + match[0].length };
  }
  return earliest;
}
const MOST_DATES = 4;

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups, line: string, language: string | undefined): ReadDay | undefined {
  const day = plainNumber(groups.day ?? groups.late);
  const year = groups.short === undefined ? plainNumber(groups.year) : longYear(groups.short, line);
  const written = { era: groups.era ?? groups.after, year, language, line };
  if (groups.first !== undefined && groups.second !== undefined) {
    const order = slashedDay(Number(groups.first), Number(groups.second));
    return order && readDay({ ...written, ...order });
  }
  if (Number.isNaN(day)) return undefined;
  if (groups.number !== undefined)
    return readDay({ ...written, month: plainNumber(groups.number), day });
  const monthName = groups.month ?? '';
  return readDay({ ...written, month: monthOfName(monthName, language), monthName, day });
}

/** A year of two figures as RFC 5322 reads them; in Thai the Buddha's. */
function longYear(short: string, line: string): number {
  const year = Number(short);
  if (/[\u0e00-\u0e7f]/.test(line)) return 2500 + year;
  return year + (year < 50 ? 2000 : 1900);
}

function slashedDay(first: number, second: number) {
  if (first === second || first > 12) {
    return second > 12 ? undefined : { month: second, day: first };
  }
  return second > 12 ? { month: first, day: second } : undefined;
}

function clockOf(groups: Groups): string | undefined {
  const half = halfOf(groups);
  if (groups.minute === undefined && groups.half === undefined) return undefined;
  let hour = Number(groups.hour);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'late' ? 12 : 0);
  }
  const second = groups.second === undefined ? '' : `:${groups.second}`;
  return `${twoDigits(hour)}:${groups.minute ?? '00'}${second}${zoneOf(groups)}`;
}

/** Which half of the day a line says, in whichever language. */
function halfOf({ morning, evening, half }: Groups): 'early' | 'late' | undefined {
  if (morning !== undefined) return 'early';
  if (evening !== undefined) return 'late';
  if (half === undefined) return undefined;
  return /^(?:p|μ|م)/iu.test(half) ? 'late' : 'early';
}

/** Only what is written: `UTC` is Z, `+4` is +04:00; a zone's abbreviation is too ambiguous to keep. */
function zoneOf(groups: Groups): string {
  if (groups.offset !== undefined) {
    const match = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(groups.offset);
    if (match) return `${match[1]}${twoDigits(Number(match[2]))}:${match[3] ?? '00'}`;
  }
  return groups.utc === undefined ? '' : 'Z';
}

function dateOf(day: string, time: string, start: number, end: number): FoundDate {
  const date = time === '' ? day : `${day}T${time}`;
  const valid = partialDateSchema.safeParse(date).success;
  return { date: valid ? date : day, start, end };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
