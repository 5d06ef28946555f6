import { formatDate } from '../../../shared/dates/formatDate';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago an instant was, in words; beyond a week its day. `now` is in ms since the epoch. */
export function sinceWords(instant: string, now: number): string {
  const then = Date.parse(instant);
  if (Number.isNaN(then)) return 'at an unknown time';
  const ago = now - then;
  // The clocks of two machines that share a folder need not agree.
  if (ago < MINUTE) return 'just now';
  if (ago < HOUR) return counted(Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY && sameDay(then, now)) return counted(Math.floor(ago / HOUR), 'hour');
  if (sameDay(then, now - DAY)) return 'yesterday';
  if (ago < 7 * DAY) return counted(Math.max(2, Math.round(ago / DAY)), 'day');
  return formatDate(localDay(then));
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

function sameDay(a: number, b: number): boolean {
  return localDay(a) === localDay(b);
}

/** The day on this machine's calendar, as a partial date. */
function localDay(time: number): string {
  const date = new Date(time);
  const pad = (number: number, digits: number) => String(number).padStart(digits, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
