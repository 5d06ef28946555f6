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
  return cslDateParts(date)[0];
}

/** The beginning and, of a range, the end. */
export function cslDateParts(date: CslDate | undefined): string[] {
  return (date?.['date-parts'] ?? []).flatMap(([year, ...rest]) => {
    const parts = [
      String(year ?? '').padStart(4, '0'),
      ...rest.map((part) => String(part).padStart(2, '0')),
    ];
    const partial = partialDateSchema.safeParse(parts.join('-'));
    return partial.success ? [partial.data] : [];
  });
}
