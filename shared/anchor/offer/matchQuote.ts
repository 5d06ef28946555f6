import search from 'approx-string-match';
import { snapToGrapheme } from '../../article/offsets';
import type { Quote } from '../anchor';

/** How much each likeness counts (the weights of the Hypothesis client). */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;

/** At most this many insertions, deletions and replacements, and never more than half the words. */
const MAX_ERRORS = 256;

/** Less likely places are not worth offering. */
const MIN_SCORE = 0.5;

/** UTF-16 units looked at on each side of the former place, before the whole text is. */
const REACH = 2_000;

/** The whole text is searched in pieces, so that one search's work is known beforehand. */
const PIECE = 16_384;

/** Enough places to compare; a short quote is a little like very many. */
const MAX_MATCHES = 100;

/** A place found near the former one that scores this much ends the search. */
const GOOD_SCORE = 0.75;

export interface QuoteMatch {
  /** UTF-16 units into the text, on grapheme boundaries. */
  readonly start: number;
  readonly end: number;
  /** Likeness from 0 to 1 of words, context and position together. */
  readonly score: number;
}

/** Steps of work that searches may still take; a step is a unit of text against 32 of the quote. */
export interface SearchBudget {
  steps: number;
}

/**
 * The place most like a quote whose exact words are gone, or undefined if none is like enough. Looks
 * around `position` (where the words once stood, UTF-16 units) first, then through the whole text.
 * Costs text length times errors allowed / 32; stops looking further when the budget is spent.
 */
export function matchQuote(
  text: string,
  quote: Quote,
  position: number | undefined,
  budget: SearchBudget,
): QuoteMatch | undefined {
  const near =
    position === undefined
      ? undefined
      : likely(bestIn(text, quote, position, budget, position - REACH, position + REACH));
  if (near !== undefined && near.score >= GOOD_SCORE) return near;
  return better(near, likely(bestIn(text, quote, position, budget, 0, text.length)));
}

/** `matchQuote` at the former place only, as far around as the quote's context reaches. */
export function matchInPlace(
  text: string,
  quote: Quote,
  position: number,
  budget: SearchBudget,
): QuoteMatch | undefined {
  const from = position - quote.prefix.length;
  const to = position + quote.prefix.length + quote.exact.length + quote.suffix.length;
  return likely(bestIn(text, quote, position, budget, from, to));
}

function likely(match: QuoteMatch | undefined): QuoteMatch | undefined {
  return match !== undefined && match.score >= MIN_SCORE ? match : undefined;
}

/** The likeness from 0 to 1 of a place to a quote, its words differing by `errors` units. */
export function scoreMatch(
  text: string,
  quote: Quote,
  match: { readonly start: number; readonly end: number; readonly errors: number },
  position: number | undefined,
): number {
  const { start, end } = match;
  const { exact, prefix, suffix } = quote;
  let score = WEIGHTS.quote * (1 - match.errors / exact.length);
  let total: number = WEIGHTS.quote;
  if (prefix !== '') {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    score += WEIGHTS.prefix * likeness(before, prefix);
    total += WEIGHTS.prefix;
  }
  if (suffix !== '') {
    score += WEIGHTS.suffix * likeness(text.slice(end, end + suffix.length), suffix);
    total += WEIGHTS.suffix;
  }
  if (position !== undefined) {
    score += WEIGHTS.position * (1 - Math.abs(start - position) / text.length);
    total += WEIGHTS.position;
  }
  return score / total;
}

function bestIn(
  text: string,
  quote: Quote,
  position: number | undefined,
  budget: SearchBudget,
  from: number,
  to: number,
): QuoteMatch | undefined {
  const length = quote.exact.length;
  let maxErrors = Math.min(MAX_ERRORS, Math.floor(length / 2));
  let best: QuoteMatch | undefined;
  let matches = 0;
  const last = Math.min(to, text.length);
  for (let start = Math.max(0, from); start < last; start += PIECE) {
    const piece = text.slice(start, Math.min(start + PIECE + length + maxErrors, last));
    const steps = piece.length * (1 + Math.ceil(maxErrors / 32));
    if (budget.steps < steps || matches >= MAX_MATCHES) break;
    budget.steps -= steps;
    for (const found of search(piece, quote.exact, maxErrors).slice(0, MAX_MATCHES)) {
      matches += 1;
      maxErrors = found.errors;
      const match = { start: start + found.start, end: start + found.end, errors: found.errors };
      best = better(best, snapped(text, match, scoreMatch(text, quote, match, position)));
    }
  }
  return best;
}

function snapped(text: string, match: { start: number; end: number }, score: number): QuoteMatch {
  return {
    start: snapToGrapheme(text, match.start, 'back'),
    end: snapToGrapheme(text, match.end, 'forward'),
    score,
  };
}

function better(a: QuoteMatch | undefined, b: QuoteMatch | undefined): QuoteMatch | undefined {
  const isBetter = b !== undefined && b.end > b.start && (a === undefined || b.score > a.score);
  return isBetter ? b : a;
}

function likeness(text: string, pattern: string): number {
  const errors = search(text, pattern, pattern.length)[0]?.errors ?? pattern.length;
  return 1 - errors / pattern.length;
}
