import { type CanonicalText, offsetOf } from '../article/canonicalText';
import type { Range } from '../article/place';
import type { Anchor } from './anchor';

/** Where an anchor stands now, and how sure that is. */
export type Resolution =
  /** Its words stand at its position. */
  | { readonly kind: 'exact'; readonly range: Range }
  /** Its words stand elsewhere, and their context leaves no doubt. */
  | { readonly kind: 'moved'; readonly range: Range }
  /** Its words stand in several places that cannot be told apart, the nearest first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Range[] }
  /** A likely place, to be offered and never applied unasked; `score` is above 0, at most 1. */
  | { readonly kind: 'suggested'; readonly range: Range; readonly score: number }
  | { readonly kind: 'detached' };

/** Resolves anchors of one article. */
export type Resolver = (anchor: Pick<Anchor, 'start' | 'end' | 'quote'>) => Resolution;

/** Finds the place of one anchor; to resolve many, make one resolver. */
export function resolveAnchor(
  canonical: CanonicalText,
  anchor: Pick<Anchor, 'start' | 'end' | 'quote'>,
): Resolution {
  return createResolver(canonical)(anchor);
}

/** A resolver for one article that keeps what its anchors share. */
export function createResolver(canonical: CanonicalText): Resolver {
  return (anchor) => {
    const start = offsetOf(canonical, anchor.start);
    const end = offsetOf(canonical, anchor.end);
    if (start !== undefined && end !== undefined) {
      if (canonical.text.slice(start, end) === anchor.quote.exact) {
        return { kind: 'exact', range: { start: anchor.start, end: anchor.end } };
      }
    }
    return { kind: 'detached' };
  };
}
