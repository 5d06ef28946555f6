import { STATUS_GLYPHS, type Status } from '../../../shared/claim/status';

/** What asks for attention first. */
const URGENCY: readonly Status[] = [
  'changeNeeded',
  'notSettled',
  'inProgress',
  'unchecked',
  'checked',
  'noCheckNeeded',
];

/** How much room the parts of a mark take, and how far marks stand apart (CSS pixels). */
const WIDTHS = { glyph: 13, digit: 6, gap: 4 };

/** A glyph in the margin; it stands for one claim, or for several that are counted beside it. */
export interface StatusMark {
  /** `null` for claims of several statuses, for which there is no room apart. */
  readonly status: Status | null;
  readonly glyph: string;
  /** How many claims; absent where it is one. */
  readonly count?: number;
}

/**
 * What stands in the margin beside a line on which claims of these statuses end: one mark a status, the most
 * urgent first, with their count where they are several. Where the room (CSS pixels) is too small for that, the
 * last mark counts the claims that are left.
 */
export function statusMarks(statuses: readonly Status[], room: number): StatusMark[] {
  const groups = URGENCY.flatMap((status) => {
    const count = statuses.filter((each) => each === status).length;
    return count === 0 ? [] : [markOf(status, STATUS_GLYPHS[status], count)];
  });
  for (let apart = groups.length; apart > 0; apart -= 1) {
    const marks = groups.slice(0, apart);
    const left = groups.slice(apart).reduce((sum, { count = 1 }) => sum + count, 0);
    const all = left === 0 ? marks : [...marks, { status: null, glyph: '+', count: left }];
    if (widthOf(all) <= room) return all;
  }
  return groups.length < 2 ? groups : [{ status: null, glyph: '', count: statuses.length }];
}

function markOf(status: Status, glyph: string, count: number): StatusMark {
  return count === 1 ? { status, glyph } : { status, glyph, count };
}

function widthOf(marks: readonly StatusMark[]): number {
  return marks.reduce((sum, { glyph, count }) => {
    const digits = count === undefined ? 0 : String(count).length;
    return sum + glyph.length * WIDTHS.glyph + digits * WIDTHS.digit + WIDTHS.gap;
  }, -WIDTHS.gap);
}
