import type { Quote } from '../anchor/anchor';
import { createLocator } from '../anchor/locate/locateAnchors';
import { createOffers, type Offer } from '../anchor/offer/createOffers';
import { type CanonicalText, rangeOffsets } from '../article/canonicalText';
import { type CodePoints, indexCodePoints } from '../article/codePoints';
import { isGraphemeBoundary, snapToGrapheme } from '../article/offsets';
import type { Range } from '../article/place';
import { wordAt } from '../article/segments';
import type { Span } from '../article/span';
import { trimSpaces } from '../article/trimRange';
import { newId } from '../id';
import { webAddress } from '../report/words/safeAddress';
import type { AnnotationPlace, AnnotationPosition } from './annotation';
import { foldArticle, foldSpaces } from './foldSpaces';

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
  const locate = createLocator(canonical);
  let folded: FoldedFinder | undefined;
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
    const literal = withLessContext(whole);
    const plain = locate({ start: nowhere, end: nowhere, quote: literal });
    if (plain.kind !== 'detached') {
      return { kind: 'placed', span: rangeOffsets(canonical, plain.range) };
    }
    if (position && isWordsAt(canonical.text, literal.exact, position.start)) {
      const { start } = position;
      return { kind: 'placed', span: { start, end: start + literal.exact.length } };
    }
    const quote = foldQuote(literal);
    if (!quote) return { kind: 'nowhere', reason: 'it has no words' };
    folded ??= createFoldedFinder(canonical.text);
    const anchor = { start: nowhere, end: nowhere, quote };
    const standing = folded.locate(anchor);
    if (standing.kind !== 'detached') {
      return { kind: 'placed', span: folded.spanOf(standing.range) };
    }
    return offered(folded.offersFor(anchor), folded, position);
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

/** Finds quotes in an article in which all spaces and line ends are alike. */
interface FoldedFinder {
  readonly locate: ReturnType<typeof createLocator>;
  readonly offersFor: ReturnType<typeof createOffers>;
  /** A range of the folded text as a span of the article's canonical text. */
  spanOf(range: Range): Span;
}

function createFoldedFinder(text: string): FoldedFinder {
  const { canonical, unfold } = foldArticle(text);
  return {
    locate: createLocator(canonical),
    offersFor: createOffers(canonical),
    spanOf: (range) => unfold(rangeOffsets(canonical, range)),
  };
}

/** What is offered of the places that may be meant: the one at the annotation's position is placed. */
function offered(
  offers: readonly Offer[],
  { spanOf }: FoldedFinder,
  position: Span | undefined,
): FoundPlace {
  const [first] = offers;
  if (!first) return GONE;
  const spans = offers.flatMap(({ why, range }) => (why === 'words' ? [spanOf(range)] : []));
  const there = spans.find(({ start }) => start === position?.start);
  if (there) return { kind: 'placed', span: there };
  const [nearest] = spans.toSorted((a, b) => distance(a, position) - distance(b, position));
  if (nearest && spans.length > 1) return { kind: 'offered', span: nearest, why: 'several' };
  return { kind: 'offered', span: spanOf(first.range), why: 'similar', likeness: first.score };
}

/** Whether these words stand at an offset, between whole graphemes. */
function isWordsAt(text: string, words: string, start: number): boolean {
  const end = start + words.length;
  return (
    text.startsWith(words, start) &&
    isGraphemeBoundary(text, start) &&
    isGraphemeBoundary(text, end)
  );
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
