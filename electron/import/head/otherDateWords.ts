import { formatDate } from '../../../shared/dates/formatDate';
import { type FindDateOptions, findOtherDate } from './findDate';

/** Says that a line's date is by another calendar and was not set; nothing where it has none such. */
export function otherDateWords(line: string, options: FindDateOptions = {}): string | undefined {
  const other = findOtherDate(line, options);
  if (!other) return undefined;
  const likely =
    other.likely === undefined ? '' : `, ${formatDate(other.likely)} by the commonest reckoning`;
  return `The date “${other.written}” is counted by another calendar${likely}, so none was set. Add it by hand.`;
}
