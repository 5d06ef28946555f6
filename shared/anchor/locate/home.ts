import { type CanonicalText, offsetOf } from '../../article/canonicalText';
import type { Span } from '../../article/span';
import type { Anchor } from '../anchor';

/** The block or blocks where an anchor stood, as far as they still exist. UTF-16 units of the text. */
export interface Home extends Span {
  /** Where the anchor's words started. */
  readonly position: number;
}

/** A text that was only cut by a new block boundary leaves its words about where they stood. */
const NEAR_UNITS = 32;

/** Undefined if the block in which the anchor started is gone. */
export function homeOf(
  canonical: CanonicalText,
  { start, end }: Pick<Anchor, 'start' | 'end'>,
): Home | undefined {
  const first = canonical.blocks[canonical.indexOf(start.block) ?? -1];
  const last = canonical.blocks[canonical.indexOf(end.block) ?? -1];
  if (first === undefined) return undefined;
  const until = last === undefined || last.start < first.start ? first : last;
  return {
    start: first.start,
    end: until.start + until.text.length,
    position: offsetOf(canonical, start) ?? first.start + first.text.length,
  };
}

/** Whether a place lies in the blocks where the anchor stood. */
export function isAtHome(place: Span, home: Home | undefined): boolean {
  return home !== undefined && place.start >= home.start && place.end <= home.end;
}

/**
 * Whether the text before the anchor's words still stands where it stood, so that the words were
 * deleted or rewritten there, and the same words far away are others.
 */
export function wasRewritten(
  text: string,
  { quote }: Pick<Anchor, 'quote'>,
  start: number,
  home: Home | undefined,
): boolean {
  if (home === undefined || Math.abs(start - home.position) <= NEAR_UNITS) return false;
  return text.slice(0, home.position).endsWith(quote.prefix);
}
