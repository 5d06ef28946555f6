import { partialDateSchema } from '../partialDate';
import { err, ok, type Result } from '../result';
import { MONTHS } from './formatDate';

const MONTH_NAMES = MONTHS.map((month) => month.toLowerCase());

/** A date in words or numbers, then perhaps a time, then perhaps its zone. */
const PARTS =
  /^(?<date>.*?)(?:(?:\s*,\s*|\s+(?:at\s+)?|(?<=\d)T(?=\d))(?<hour>\d{1,2}):(?<minute>\d\d)(?<second>:\d\d(?:\.\d{1,9})?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>Z|(?:UTC|GMT)(?:[+-]\d\d:?\d\d)?|[+-]\d\d:?\d\d)?)?$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\d|[a-z])/i;
const EXAMPLES =
  'Write a date such as “14 March 2026”, “March 2026”, “2026” or “14 March 2026 11:28”.';

/**
 * The partial date (see `partialDate.ts`) that somebody typed: ISO 8601 of any precision, `2026`,
 * `March 2026`, `14 Mar 2026`, `March 14, 2026`, `14.3.2026`, each day also with a time and its zone,
 * and whatever `formatDate` writes. The error says in plain words what to write instead: nothing is
 * guessed, neither the order of day and month nor a zone.
 */
export function parseDateInput(text: string): Result<string, string> {
  const line = text.trim().replace(/\s+/g, ' ').replaceAll('−', '-');
  const parts = PARTS.exec(line.replace(WEEKDAY, ''))?.groups;
  if (!parts) return err(EXAMPLES);
  const date = isoDay(parts.date ?? '');
  if (!date.ok) return date;
  if (parts.hour === undefined) return checked(date.value);
  if (date.value.length < 10) return err('A time needs its day: “14 March 2026 11:28”.');
  const hour = hourOfDay(Number(parts.hour), parts.half);
  const time = `${pad(hour)}:${parts.minute}${parts.second ?? ''}`;
  return checked(`${date.value}T${time}${isoZone(parts.zone)}`);
}

function isoDay(text: string): Result<string, string> {
  const date = text.replace(/,$/, '').trim();
  const numbers = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(date);
  if (numbers) return ok(joined(numbers[1], numbers[2], numbers[3]));
  if (/^\d{1,4}\/\d{1,2}(?:\/\d{1,4})?$/.test(date)) {
    return err(
      'Write the month as a word: with strokes it is not certain which number is the day.',
    );
  }
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(date);
  if (dotted) return ok(joined(dotted[3], dotted[2], dotted[1]));
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?)?([a-z]+)\.?,? (\d{4})$/i.exec(date);
  if (dayFirst) return inWords(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(date);
  if (monthFirst) return inWords(monthFirst[3], monthFirst[1], monthFirst[2]);
  return err(EXAMPLES);
}

function inWords(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Result<string, string> {
  const name = (month ?? '').toLowerCase();
  const start = name === 'sept' ? 'september' : name;
  const place = name.length < 3 ? -1 : MONTH_NAMES.findIndex((full) => full.startsWith(start));
  if (place < 0) return err(`“${month}” is not the name of a month in English.`);
  return ok(joined(year, String(place + 1), day));
}

function joined(...numbers: readonly (string | undefined)[]): string {
  return numbers
    .filter((number) => number !== undefined)
    .map((number) => pad(Number(number)))
    .join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour < 1 || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  const offset = /([+-]\d\d):?(\d\d)$/.exec(zone);
  return offset ? `${offset[1]}:${offset[2]}` : 'Z';
}

function checked(date: string): Result<string, string> {
  return partialDateSchema.safeParse(date).success
    ? ok(date)
    : err('There is no such day or time in the calendar.');
}
