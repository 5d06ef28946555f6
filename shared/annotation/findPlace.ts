import type { Quote } from '../anchor/anchor';
import { createQuoteFinder } from '../anchor/quoteFinder';
import { createResolver, type Resolution } from '../anchor/resolveAnchor';
import { type CanonicalText, offsetOf } from '../article/canonicalText';
import { type CodePoints, indexCodePoints } from '../article/codePoints';
import { snapToGrapheme } from '../article/offsets';
import type { Range } from '../article/place';
import { wordAt } from '../article/segments';
import type { Span } from '../article/span';
import { trimSpaces } from '../article/trimRange';
import { newId } from '../id';
import { webAddress } from '../report/words/safeAddress';
import type { AnnotationPlace, AnnotationPosition } from './annotation';
import { type FoldedText, foldArticle, foldSpaces } from './foldSpaces';

/** Where an annotation stands in the article. Spans are UTF-16 units of the canonical text. */
export type FoundPlace =
  | { readonly kind: 'placed'; readonly span: Span }
  /** To be offered and never applied unasked. */
  | {
      readonly kind: 'offered';
      readonly span: Span;
      readonly why: 'similar' | 'several' | 'position';
      /** 0 to 1, of similar words. */
      readonly likeness?: number;
    }
  /** `reason`: a clause about the annotation, such as "its words are not in the article". */
  | { readonly kind: 'nowhere'; readonly reason: string };

/** More context than this tells no two places apart, and costs time to compare. UTF-16 units. */
const MOST_CONTEXT = 64;

/**
 * Finds places in one article, in this order: by the exact words where their context leaves no doubt,
 * or the position says which of several; by the position alone where the annotation is of this very
 * article. Everything else is offered. Spaces and line ends are not told apart.
 */
export function createPlaceFinder(
  canonical: CanonicalText,
  articleUrl: string | undefined,
): (place: AnnotationPlace) => FoundPlace {
  const exact = createQuoteFinder(canonical);
  const resolve = createResolver(canonical);
  let folded: (FoldedText & { readonly resolve: typeof resolve }) | undefined;
  let points: CodePoints | undefined;
  const own = pageOf(articleUrl);
  /** In no block: where these words stood in another copy of the text says nothing here. */
  const nowhere = { block: newId('block'), offset: 0 };
  const spanOf = ({ start, end, unit }: AnnotationPosition): Span | undefined => {
    if (unit === 'codePoint') {
      points ??= indexCodePoints(canonical.text);
      if (end > points.fromUtf16(canonical.text.length)) return undefined;
      return { start: points.toUtf16(start), end: points.toUtf16(end) };
    }
    return end <= canonical.text.length ? { start, end } : undefined;
  };

  const byQuote = (whole: Quote, position: Span | undefined): FoundPlace => {
    const quote = withLessContext(whole);
    // What is not there word for word is looked for once, in the text that is looked through last.
    const plain =
      exact.best(quote).length === 0
        ? GONE
        : placeOf(
            resolve({ start: nowhere, end: nowhere, quote }),
            quote,
            canonical,
            (span) => span,
            position,
          );
    if (plain.kind === 'placed') return plain;
    if (!folded) {
      const text = foldArticle(canonical.text);
      folded = { ...text, resolve: createResolver(text.canonical) };
    }
    const { canonical: target, unfold } = folded;
    const spaceless = foldQuote(quote);
    if (!spaceless) return { kind: 'nowhere', reason: 'it has no words' };
    const again = folded.resolve({ start: nowhere, end: nowhere, quote: spaceless });
    const other = placeOf(again, spaceless, target, unfold, position);
    return other.kind === 'placed' || plain.kind === 'nowhere' ? other : plain;
  };

  return ({ source, quote, position }) => {
    const span = position && spanOf(position);
    if (quote) {
      if (quote.exact.length > 2 * canonical.text.length) return GONE;
      const found = byQuote(quote, span);
      return found.kind === 'offered' && found.why === 'similar'
        ? { ...found, span: wholeWords(canonical.text, found.span) }
        : found;
    }
    if (!position)
      return { kind: 'nowhere', reason: 'it is about the page, not about words of it' };
    const words = span && wordsAt(canonical.text, span);
    if (!words) return { kind: 'nowhere', reason: 'its position is not in the article' };
    const isOwn = own !== undefined && pageOf(source) === own;
    return isOwn
      ? { kind: 'placed', span: words }
      : { kind: 'offered', span: words, why: 'position' };
  };
}

const GONE: FoundPlace = { kind: 'nowhere', reason: 'its words are not in the article' };

function placeOf(
  resolution: Resolution,
  quote: Quote,
  canonical: CanonicalText,
  unfold: (span: Span) => Span,
  position: Span | undefined,
): FoundPlace {
  const spanOf = (range: Range): Span => {
    const start = offsetOf(canonical, range.start) ?? 0;
    return { start, end: offsetOf(canonical, range.end) ?? start };
  };
  switch (resolution.kind) {
    case 'exact':
    case 'moved':
      return { kind: 'placed', span: unfold(spanOf(resolution.range)) };
    case 'ambiguous': {
      const spans = resolution.candidates.map((range) => unfold(spanOf(range)));
      const there = spans.find(({ start }) => start === position?.start);
      const [nearest] = spans.toSorted((a, b) => distance(a, position) - distance(b, position));
      if (there) return { kind: 'placed', span: there };
      return nearest ? { kind: 'offered', span: nearest, why: 'several' } : GONE;
    }
    case 'suggested': {
      const inner = spanOf(resolution.range);
      const span = unfold(inner);
      const isExact = canonical.text.slice(inner.start, inner.end) === quote.exact;
      if (isExact && span.start === position?.start) return { kind: 'placed', span };
      return { kind: 'offered', span, why: 'similar', likeness: resolution.score };
    }
    case 'detached':
      return GONE;
  }
}

function distance({ start }: Span, position: Span | undefined): number {
  return position ? Math.abs(start - position.start) : 0;
}

function withLessContext({ exact, prefix, suffix }: Quote): Quote {
  return { exact, prefix: prefix.slice(-MOST_CONTEXT), suffix: suffix.slice(0, MOST_CONTEXT) };
}

/** Spaces at the ends of the words become context. Undefined where there are no words. */
function foldQuote({ exact, prefix, suffix }: Quote): Quote | undefined {
  const words = exact.trim();
  if (words === '') return undefined;
  return {
    exact: foldSpaces(words),
    prefix: foldSpaces(prefix + exact.slice(0, exact.indexOf(words))),
    suffix: foldSpaces(exact.slice(exact.indexOf(words) + words.length) + suffix),
  };
}

/** What is only alike may begin and end anywhere: a claim does not stand on half a word. */
function wholeWords(text: string, { start, end }: Span): Span {
  const first = wordAt(text, start);
  const last = wordAt(text, end);
  return {
    start: first.end > start ? Math.min(first.start, start) : start,
    end: last.start < end ? Math.max(last.end, end) : end,
  };
}

/** The words in a stretch, whole graphemes; undefined where there are none. */
function wordsAt(text: string, { start, end }: Span): Span | undefined {
  if (start >= end) return undefined;
  const span = trimSpaces(
    text,
    snapToGrapheme(text, start, 'back'),
    snapToGrapheme(text, end, 'forward'),
  );
  return span.start < span.end ? span : undefined;
}

function pageOf(address: string | undefined): string | undefined {
  return webAddress(address)?.replace(/#.*$/, '');
}
