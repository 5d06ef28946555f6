import { formatDate } from '../../dates/formatDate';
import { partialDateSchema } from '../../partialDate';

/** A date of a report in words. What is words already, such as "early 2026", stays as it is. */
export function showDate(date: string): string {
  return partialDateSchema.safeParse(date).success ? formatDate(date) : date;
}

/** The day of a date or instant in words, without its time. */
export function showDay(date: string): string {
  return formatDate(date.slice(0, 10));
}

/** "15 to 18 March 2026": from the first day to the last, saying nothing twice. */
export function showDays(first: string, last: string): string {
  if (first.slice(0, 10) === last.slice(0, 10)) return showDay(first);
  const start = showDay(first).split(' ');
  const end = showDay(last).split(' ');
  while (start.length > 1 && start.at(-1) === end[start.length - 1]) start.pop();
  return `${start.join(' ')} to ${end.join(' ')}`;
}
