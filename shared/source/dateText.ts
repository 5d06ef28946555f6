import { MONTHS } from '../dates/formatDate';
import { cslText } from './cslField';
import type { CslDate } from './source';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
/** Years before this one are taken for others unless they say which era they are of. */
const SURELY_OURS = 1000;

/** A CSL date in words, as precise as it is; a range with "to". Empty when nothing is known. */
export function dateText(date: CslDate | undefined): string {
  if (!date) return '';
  const [first, second] = (date['date-parts'] ?? []).flatMap((parts) => dayWords(parts) ?? []);
  if (first === undefined) return (date.literal ?? cslText(date, 'raw')).trim();
  const season = cslText(date, 'season');
  const seasonName = SEASONS[Number(season) - 1] ?? (/\d/.test(season) ? '' : season);
  const circa = /^(?:0?|false)$/.test(cslText(date, 'circa')) ? '' : 'c. ';
  const words = [seasonName, first].filter(Boolean).join(' ');
  return `${circa}${second === undefined ? words : `${words} to ${second}`}`;
}

/**
 * Where a CSL date stands among others, as a number that grows with time; undefined for a date in
 * words alone.
 */
export function dateOrder(date: CslDate | undefined): number | undefined {
  const [year, month = 0, day = 0] = (date?.['date-parts']?.[0] ?? []).map(Number);
  return Number.isInteger(year) && year !== undefined
    ? year * 10_000 + month * 100 + day
    : undefined;
}

function dayWords(parts: readonly (number | string)[]): string | undefined {
  const [year, month, day] = parts.map(Number);
  if (year === undefined || !Number.isInteger(year) || year === 0) return undefined;
  const name = month === undefined ? undefined : MONTHS[month - 1];
  const isDay = name !== undefined && day !== undefined && day >= 1 && day <= 31;
  const before = [isDay ? String(day) : undefined, name].filter(Boolean);
  return [...before, yearWords(year)].join(' ');
}

function yearWords(year: number): string {
  if (year < 0) return `${-year} BC`;
  return year < SURELY_OURS ? `AD ${year}` : String(year);
}
