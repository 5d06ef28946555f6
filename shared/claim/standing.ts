import type { Anchor } from '../anchor/anchor';
import { type CanonicalText, rangeOffsets, sliceRange } from '../article/canonicalText';
import type { Range } from '../article/place';
import { compareSpans, type Span } from '../article/span';
import type { Claim } from './claim';

/** An article's text, and where anchors stand in it. */
export interface AnchoredText {
  readonly canonical: CanonicalText;
  /**
   * Where an anchor stands now; nothing where it is detached. A file answers by locating the anchor's
   * quote, the window by the marks in its document.
   */
  readonly standingOf: (anchor: Anchor) => Range | undefined;
}

/** Where a claim stands, in the order of its anchors; nothing for the detached ones. */
export function standingsOf(
  { anchors }: Pick<Claim, 'anchors'>,
  { standingOf }: Pick<AnchoredText, 'standingOf'>,
): Range[] {
  return anchors.flatMap((anchor) => standingOf(anchor) ?? []);
}

/** The words of an anchor as they stand now; its last ones where it is detached. */
export function standingWords(anchor: Anchor, { canonical, standingOf }: AnchoredText): string {
  const range = standingOf(anchor);
  return range ? sliceRange(canonical, range) : anchor.quote.exact;
}

/**
 * The first stretch of the text where a claim stands, of two that start together the longer; nothing where
 * all of its anchors are detached.
 */
export function firstSpan(
  { anchors }: Pick<Claim, 'anchors'>,
  { canonical, standingOf }: AnchoredText,
): Span | undefined {
  let first: Span | undefined;
  // Asked a hundred thousand times while claims are looked up by where they stand: it makes no list.
  for (const anchor of anchors) {
    const range = standingOf(anchor);
    if (!range) continue;
    const span = rangeOffsets(canonical, range);
    if (first === undefined || compareSpans(span, first) < 0) first = span;
  }
  return first;
}
