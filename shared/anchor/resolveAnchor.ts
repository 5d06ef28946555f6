import { type CanonicalText, offsetOf, pointAt } from '../article/canonicalText';
import { isGraphemeBoundary } from '../article/offsets';
import type { Point, Range } from '../article/place';
import type { Span } from '../article/span';
import type { Anchor, Quote } from './anchor';
import { type Home, homeOf, isAtHome, onlyOneAtHome, wasRewritten } from './home';
import { matchInPlace, matchQuote, type SearchBudget, scoreMatch } from './matchQuote';
import { createQuoteFinder, type Occurrence, type QuoteFinder } from './quoteFinder';

/** Where an anchor stands now, and how sure that is. */
export type Resolution =
  /** Its words stand at its position. */
  | { readonly kind: 'exact'; readonly range: Range }
  /** Its words stand elsewhere, and their context leaves no doubt. */
  | { readonly kind: 'moved'; readonly range: Range }
  /** Its words stand in places that cannot be told apart: at most 100, the nearest first. */
  | { readonly kind: 'ambiguous'; readonly candidates: Range[] }
  /** A likely place, to be offered and never applied unasked; `score` is above 0, at most 1. */
  | { readonly kind: 'suggested'; readonly range: Range; readonly score: number }
  | { readonly kind: 'detached' };

type Place = Pick<Anchor, 'start' | 'end' | 'quote'>;

/** Resolves anchors of one article. */
export type Resolver = (anchor: Place) => Resolution;

const MAX_CANDIDATES = 100;

/** What all the approximate searches of a resolver may cost together: a few seconds at most. */
const SEARCH_STEPS = 100_000_000;

/** Finds the place of one anchor; to resolve many, make one resolver. */
export function resolveAnchor(canonical: CanonicalText, anchor: Place): Resolution {
  return createResolver(canonical)(anchor);
}

/**
 * A resolver for one article. In this order: the words at their position; the words elsewhere, where
 * their context tells one place from all others; a place with similar words, as an offer; nothing.
 * Position never overrules context. Keeps what it has searched for; when approximate searches have
 * used up their budget, further anchors without their exact words are detached without an offer.
 */
export function createResolver(canonical: CanonicalText): Resolver {
  const find = createQuoteFinder(canonical);
  const budget = { steps: SEARCH_STEPS };
  return (anchor) =>
    standsAt(canonical, anchor)
      ? { kind: 'exact', range: { start: anchor.start, end: anchor.end } }
      : resolveElsewhere(canonical, anchor, find, budget);
}

function standsAt(canonical: CanonicalText, { start, end, quote }: Place): boolean {
  const from = alignedOffset(canonical, start);
  const to = alignedOffset(canonical, end);
  return (
    from !== undefined &&
    to !== undefined &&
    to - from === quote.exact.length &&
    canonical.text.startsWith(quote.exact, from)
  );
}

function alignedOffset(canonical: CanonicalText, point: Point): number | undefined {
  const offset = offsetOf(canonical, point);
  const text = canonical.blocks[canonical.indexOf(point.block) ?? -1]?.text;
  return text !== undefined && isGraphemeBoundary(text, point.offset) ? offset : undefined;
}

function resolveElsewhere(
  canonical: CanonicalText,
  anchor: Place,
  find: QuoteFinder,
  budget: SearchBudget,
): Resolution {
  const home = homeOf(canonical, anchor);
  const found = find.best(anchor.quote);
  const [only] = found;
  if (only === undefined) return suggest(canonical, anchor.quote, home, budget);

  const winner = found.length === 1 ? only : onlyOneAtHome(found, home);
  if (winner === undefined) return ambiguous(canonical, found, home);
  const rivals = isAtHome(winner, home) ? [] : find.within(anchor.quote.exact, home);
  if (rivals.length > 0) return ambiguous(canonical, [winner, ...rivals], home);
  if (
    hasEnoughContext(winner, anchor.quote) &&
    (isAtHome(winner, home) || !wasRewritten(canonical.text, anchor, winner, home))
  ) {
    return { kind: 'moved', range: rangeOf(canonical, winner) };
  }
  return offerWords(canonical, anchor.quote, winner, home, budget);
}

/** Offers the exact words in a foreign context, or similar words in their own if they fit better. */
function offerWords(
  canonical: CanonicalText,
  quote: Quote,
  { start, end }: Occurrence,
  home: Home | undefined,
  budget: SearchBudget,
): Resolution {
  const { text } = canonical;
  const score = scoreMatch(text, quote, { start, end, errors: 0 }, home?.position);
  const near = home === undefined ? undefined : matchInPlace(text, quote, home.position, budget);
  return near !== undefined && near.score > score
    ? { kind: 'suggested', range: rangeOf(canonical, near), score: near.score }
    : { kind: 'suggested', range: rangeOf(canonical, { start, end }), score };
}

/** The same words with little of their context around them may well be other words. */
function hasEnoughContext(found: Occurrence, { prefix, suffix }: Quote): boolean {
  return 2 * (found.prefix + found.suffix) >= prefix.length + suffix.length;
}

function ambiguous(
  canonical: CanonicalText,
  places: readonly Span[],
  home: Home | undefined,
): Resolution {
  const distance = (place: Span) => Math.abs(place.start - (home?.position ?? 0));
  const nearest = [...places].sort((a, b) => distance(a) - distance(b)).slice(0, MAX_CANDIDATES);
  return { kind: 'ambiguous', candidates: nearest.map((place) => rangeOf(canonical, place)) };
}

function suggest(
  canonical: CanonicalText,
  quote: Quote,
  home: Home | undefined,
  budget: SearchBudget,
): Resolution {
  const match = matchQuote(canonical.text, quote, home?.position, budget);
  return match === undefined
    ? { kind: 'detached' }
    : { kind: 'suggested', range: rangeOf(canonical, match), score: match.score };
}

function rangeOf(canonical: CanonicalText, { start, end }: Span): Range {
  return { start: pointAt(canonical, start), end: pointAt(canonical, end) };
}
