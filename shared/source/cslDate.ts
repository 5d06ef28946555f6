import { partialDateSchema } from '../partialDate';
import type { CslDate } from './source';

/** A partial date as CSL has it. CSL knows days, not times: the time of day is left out. */
export function toCslDate(date: string): CslDate {
  const [day = ''] = date.split('T');
  return { 'date-parts': [day.split('-').map(Number)] };
}

/**
 * The partial date of a CSL date, as precise as that is: `2026`, `2026-03` or `2026-03-14`. Of a
 * range the beginning. Answers `undefined` for a date in words and for no date of the calendar.
 */
export function fromCslDate(date: CslDate | undefined): string | undefined {
  const [year, ...rest] = date?.['date-parts']?.[0] ?? [];
  if (!Number(year)) return undefined;
  const parts = [
    String(year).padStart(4, '0'),
    ...rest.map((part) => String(part).padStart(2, '0')),
  ];
  return partialDateSchema.safeParse(parts.join('-')).data;
}
