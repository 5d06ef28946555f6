import type { DateParts, ItemDate } from './item';

/** EDTF's numbers for spring, summer, autumn and winter begin here (ISO 8601-2, 4.8). */
const BEFORE_SPRING = 20;
/** Those for the quarters of a year begin here. */
const BEFORE_QUARTERS = 32;
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const POINT = /^(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T\S*)?)?)?([~?%]?)$/;

/** The date as EDTF, which BibLaTeX writes; undefined where it is in words or beyond four digits. */
export function toEdtf(date: ItemDate): string | undefined {
  const { start, end, literal } = date;
  if (!start && literal !== undefined) return quarterOf(literal);
  if (!start || !isFourDigits(start) || (end && !isFourDigits(end))) return undefined;
  const about = date.isAbout ? '~' : '';
  if (date.season !== undefined) {
    return `${digits(start[0], 4)}-${BEFORE_SPRING + date.season}${about}`;
  }
  return [start, end].flatMap((parts) => (parts ? [`${edtfPoint(parts)}${about}`] : [])).join('/');
}

/** "third quarter of 2026", "Q3 2026", "2026 Q3" as EDTF. */
function quarterOf(words: string): string | undefined {
  const [, word = '', year] =
    /^(?:the )?(?:Q([1-4])|([a-z]+|[1-4](?:st|nd|rd|th)) quarter)(?: of)? (\d{4})$/i
      .exec(words)
      ?.filter((part) => part !== undefined) ?? [];
  const [, early, late] = /^(\d{4})[ -]?Q([1-4])$/i.exec(words) ?? [];
  const named = QUARTERS.indexOf(word.toLowerCase()) + 1;
  const quarter = named || Number.parseInt(late ?? word, 10);
  return quarter >= 1 && quarter <= 4 ? `${early ?? year}-${BEFORE_QUARTERS + quarter}` : undefined;
}

/** Reads EDTF of level 0 and of level 1 what CSL can say; anything else is a date in words. */
export function fromEdtf(text: string): ItemDate | undefined {
  const line = text.trim();
  if (line === '') return undefined;
  const [first = '', second, ...more] = line.split('/');
  const start = point(first);
  if (!start || more.length > 0) return { literal: line };
  if (!start.date.start && second !== undefined) return { literal: line };
  const about = start.isAbout ? { isAbout: true } : {};
  if (second === undefined) return { ...start.date, ...about };
  const end = point(second);
  if (!end?.date.start || end.date.season !== undefined || start.date.season !== undefined) {
    return { literal: line };
  }
  return { ...start.date, end: end.date.start, ...about };
}

/** The parts that are a day, a month or a year of the calendar, as precise as they are given. */
export function dateParts(numbers: readonly unknown[]): DateParts | undefined {
  const [year, month, day] = numbers.map(wholeNumber);
  if (year === undefined || year === 0) return undefined;
  if (month === undefined || month < 1 || month > 12) return [year];
  const isDay = day !== undefined && day >= 1 && day <= daysOf(year, month);
  return isDay ? [year, month, day] : [year, month];
}

function wholeNumber(value: unknown): number | undefined {
  if (typeof value === 'string' && !/^\s*-?\d{1,9}\s*$/.test(value)) return undefined;
  const number = Number(value);
  return Number.isInteger(number) && value !== null && value !== true ? number : undefined;
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function point(text: string): { date: ItemDate; isAbout: boolean } | undefined {
  const match = POINT.exec(text.trim());
  if (!match) return undefined;
  const [, yearText = '', month, day, doubt] = match;
  // EDTF counts a year 0, which is 1 before our era.
  const counted = Number(yearText);
  const year = counted <= 0 ? counted - 1 : counted;
  const isAbout = doubt !== '';
  const season = Number(month) - BEFORE_SPRING;
  if (day === undefined && season >= 1 && season <= 4) {
    return { date: { start: [year], season }, isAbout };
  }
  const quarter = QUARTERS[Number(month) - BEFORE_QUARTERS - 1];
  if (day === undefined && quarter !== undefined && !isAbout) {
    return { date: { literal: `${quarter} quarter of ${yearText}` }, isAbout };
  }
  const given = [year, month, day].filter((part) => part !== undefined);
  const start = dateParts(given);
  return start?.length === given.length ? { date: { start }, isAbout } : undefined;
}

function edtfPoint([year, month, day]: DateParts): string {
  const counted = year < 0 ? year + 1 : year;
  return [digits(counted, 4), month && digits(month, 2), day && digits(day, 2)]
    .filter((part) => part !== undefined)
    .join('-');
}

function digits(number: number, count: number): string {
  return `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(count, '0')}`;
}

function isFourDigits([year]: DateParts): boolean {
  return Math.abs(year) <= 9999;
}
