import { formatDate } from '../../../shared/dates/formatDate';
import { type FindDateOptions, findAmbiguousDate, findOtherDate } from './findDate';

/** A date that a line gives and that was not set. */
export interface UnsureDate {
  /** A plain sentence: which, why, and what to do. */
  readonly words: string;
  /** Where it stands in the line, UTF-16 units, end-exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A date that is by another calendar, or can be read in two ways; nothing where a line has none such. */
export function unsureDate(line: string, options: FindDateOptions = {}): UnsureDate | undefined {
  const other = findOtherDate(line, options);
  if (other) {
    const { likely } = other;
    const reckoned =
      likely === undefined ? '' : `, ${formatDate(likely)} by the commonest reckoning`;
    return { ...other, words: notSet(other.written, `is counted by another calendar${reckoned}`) };
  }
  const twofold = findAmbiguousDate(line);
  return twofold && { ...twofold, words: notSet(twofold.written, 'can be read in two ways') };
}

function notSet(written: string, why: string): string {
  return `The date “${written}” ${why}, so none was set. Add it by hand.`;
}
