export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A partial date (see `partialDate.ts`) in words, as precise as it is known: `2026`, `March 2026`,
 * `14 March 2026`, `14 March 2026, 11:28`, `14 March 2026, 11:28 UTC`. Seconds are left out, and no
 * time is moved to another zone.
 */
export function formatDate(date: string): string {
  const [day = '', time] = date.split('T');
  const [year = '', month, dayOfMonth] = day.split('-');
  const monthName = month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? month);
  const words = [
    ...(dayOfMonth === undefined ? [] : [String(Number(dayOfMonth))]),
    ...(monthName === undefined ? [] : [monthName]),
    year,
  ].join(' ');
  if (time === undefined) return words;
  const zone = /(Z|[+-]\d\d:\d\d)$/.exec(time)?.[0] ?? '';
  const zoneWords = zone === 'Z' ? ' UTC' : zone === '' ? '' : ` UTC${zone.replace('-', '−')}`;
  return `${words}, ${time.slice(0, 5)}${zoneWords}`;
}
