import { type CanonicalText, pointAt } from '../../article/canonicalText';
import type { Range } from '../../article/place';
import type { Span } from '../../article/span';
import type { Quote } from '../anchor';
import { type Agreement, createContextAgreement } from '../locate/contextAgreement';
import { type Home, homeOf } from '../locate/home';
import type { Described } from '../locate/locateAnchors';
import { createQuoteFinder } from '../locate/quoteFinder';
import { matchInPlace, matchQuote, type SearchBudget, scoreMatch } from './matchQuote';

/** A place where a detached anchor may be meant to stand: to be shown, and never applied unasked. */
export interface Offer {
  readonly range: Range;
  /** `words`: its very words stand there; `similar`: words much like them. */
  readonly why: 'words' | 'similar';
  /** Likeness of words, context and position together; above 0, at most 1. */
  readonly score: number;
}

const MOST_OFFERS = 100;

/** More than these would not help anybody to choose. */
export const OFFERS_SHOWN = 3;

/** What all the approximate searches for one article may cost together: a few seconds at most. */
const SEARCH_STEPS = 100_000_000;

/**
 * Gives offers for one anchor after another that `locateAnchors` calls detached, the likeliest first:
 * places with its very words where the context fits best, the nearest first; or one with similar words,
 * if it fits better or there are none. This is the costly half of finding an anchor again, for who
 * shows an offer to a person. When the searches have used up their budget, it gives no similar words.
 */
export function createOffers(canonical: CanonicalText): (anchor: Described) => readonly Offer[] {
  const find = createQuoteFinder(canonical);
  const budget = { steps: SEARCH_STEPS };
  return (anchor) => {
    const { text } = canonical;
    const { quote } = anchor;
    const home = homeOf(canonical, anchor);
    const context = createContextAgreement(text, quote);
    const places = fitting(find.starts(quote).map(context.at)).map(({ start }) => ({
      start,
      end: start + quote.exact.length,
    }));
    const [first] = places;
    if (first === undefined) return similar(canonical, quote, home, budget);
    if (places.length === 1) return [wordsOrSimilar(canonical, quote, first, home, budget)];
    const distance = ({ start }: Span) => Math.abs(start - (home?.position ?? 0));
    return places
      .toSorted((a, b) => distance(a) - distance(b))
      .slice(0, MOST_OFFERS)
      .map((place) => exact(canonical, quote, place, home));
  };
}

/** The places that no other one beats before the words, nor after them. */
function fitting(places: readonly Agreement[]): readonly Agreement[] {
  let before = 0;
  let after = 0;
  for (const place of places) {
    before = Math.max(before, place.before);
    after = Math.max(after, place.after);
  }
  const onBothSides = places.filter((place) => place.before === before && place.after === after);
  if (onBothSides.length > 0) return onBothSides;
  return places.filter((place) => place.before === before || place.after === after);
}

/** The very words in a foreign context, or similar words where they stood if those fit better. */
function wordsOrSimilar(
  canonical: CanonicalText,
  quote: Quote,
  place: Span,
  home: Home | undefined,
  budget: SearchBudget,
): Offer {
  const words = exact(canonical, quote, place, home);
  const near =
    home === undefined ? undefined : matchInPlace(canonical.text, quote, home.position, budget);
  return near !== undefined && near.score > words.score
    ? { range: rangeOf(canonical, near), why: 'similar', score: near.score }
    : words;
}

function exact(
  canonical: CanonicalText,
  quote: Quote,
  { start, end }: Span,
  home: Home | undefined,
): Offer {
  const score = scoreMatch(canonical.text, quote, { start, end, errors: 0 }, home?.position);
  return { range: rangeOf(canonical, { start, end }), why: 'words', score };
}

function similar(
  canonical: CanonicalText,
  quote: Quote,
  home: Home | undefined,
  budget: SearchBudget,
): readonly Offer[] {
  const match = matchQuote(canonical.text, quote, home?.position, budget);
  if (match === undefined) return [];
  return [{ range: rangeOf(canonical, match), why: 'similar', score: match.score }];
}

function rangeOf(canonical: CanonicalText, { start, end }: Span): Range {
  return { start: pointAt(canonical, start), end: pointAt(canonical, end) };
}
