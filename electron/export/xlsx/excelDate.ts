const DAY_MS = 24 * 60 * 60 * 1000;
/** Excel has a 29 February 1900; from the day after it, its days count from here (ECMA-376, part 1, 18.17.4.1). */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST = Date.UTC(1900, 2, 1);

/** A date as Excel counts it. */
export interface ExcelDate {
  /** In days. */
  readonly serial: number;
  /** How it is shown. A moment is told in UTC, since Excel knows no time zones. */
  readonly shown: 'day' | 'localTime' | 'moment';
}

/**
 * The date cell for an ISO 8601 date. Nothing for one that Excel cannot hold as it is: a year or a month, to which
 * it would add a day, and what lies before March 1900.
 */
export function excelDate(date: string): ExcelDate | undefined {
  const parts = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.exec(date);
  if (!parts) return undefined;
  const [, zone] = parts;
  const hasTime = date.includes('T');
  const at = Date.parse(hasTime && !zone ? `${date}Z` : date);
  if (!(at >= FIRST)) return undefined;
  return {
    serial: (at - DAY_ZERO) / DAY_MS,
    shown: zone ? 'moment' : hasTime ? 'localTime' : 'day',
  };
}
