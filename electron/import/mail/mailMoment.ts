import { partialDateSchema } from '../../../shared/partialDate';

/**
 * When a message says that it was sent (`Mon, 2 Mar 2026 09:59:58 +0000`), as ISO 8601 to the minute with
 * the sender's own zone: the day in it is the one that the sender saw. Undefined for what is no such date.
 */
export function mailMoment(written: string | undefined): string | undefined {
  const text = written?.replace(/\([^)]{0,100}\)/g, '').trim() ?? '';
  const found =
    /^(?:\w{3},\s*)?(\d{1,2})\s+(\w{3})\w*\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([+-]\d{4}|[A-Z]{1,5})?$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, day = '', monthName = '', digits = '', hour = '', minute = '', zone = ''] = found;
  // Old programs write two figures of the year (RFC 5322, 4.3).
  const year = digits.length === 4 ? digits : `${digits < '50' ? '20' : '19'}${digits}`;
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  if (month === 0) return undefined;
  const offset = offsetOf(zone);
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment =
    offset === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}${offset}`;
  return partialDateSchema.safeParse(moment).success ? moment : undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `-0000` says that the zone is not known. */
function offsetOf(zone: string): string | undefined {
  if (/^(?:GMT|UTC?|Z)$/.test(zone) || zone === '+0000') return 'Z';
  if (!/^[+-]\d{4}$/.test(zone) || zone === '-0000') return undefined;
  return `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
