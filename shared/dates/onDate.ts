import { formatDate } from './formatDate';

/**
 * A partial date in words as it stands after a verb: "on 14 March 2026", "in March 2026", "in 2026". Of a day that is
 * known with its time the time is said too.
 */
export function onDate(date: string): string {
  return `${/^-?\d+-\d\d-\d\d/.test(date) ? 'on' : 'in'} ${formatDate(date)}`;
}
