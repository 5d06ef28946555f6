import { type CanonicalText, offsetOf } from '../article/canonicalText';
import type { Anchor } from './anchor';
import type { Occurrence } from './quoteFinder';

/** The block or blocks where an anchor stood, as far as they still exist. UTF-16 units of the text. */
export interface Home {
  readonly start: number;
  readonly end: number;
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

export function isAtHome(place: { start: number; end: number }, home: Home | undefined): boolean {
  return home !== undefined && place.start >= home.start && place.end <= home.end;
}

/** Of places whose context fits alike, the one that stands in the anchor's own blocks, if only one. */
export function onlyOneAtHome(
  places: readonly Occurrence[],
  home: Home | undefined,
): Occurrence | undefined {
  const [first] = places;
  const fitAlike = places.every(
    ({ prefix, suffix }) => prefix === first?.prefix && suffix === first.suffix,
  );
  const atHome = places.filter((place) => isAtHome(place, home));
  return fitAlike && atHome.length === 1 ? atHome[0] : undefined;
}

/**
 * Whether the text before the anchor's words still stands where it stood, so that the words were
 * deleted or rewritten there, and the same words far away are others.
 */
export function wasRewritten(
  text: string,
  { quote }: Pick<Anchor, 'quote'>,
  found: Occurrence,
  home: Home | undefined,
): boolean {
  if (home === undefined || Math.abs(found.start - home.position) <= NEAR_UNITS) return false;
  return text.slice(0, home.position).endsWith(quote.prefix);
}
