import { type CanonicalText, offsetOf, pointAt } from '../../article/canonicalText';
import { isGraphemeBoundary } from '../../article/offsets';
import type { Point, Range } from '../../article/place';
import type { Anchor } from '../anchor';
import { type Agreement, type ContextAgreement, createContextAgreement } from './contextAgreement';
import { type Home, homeOf, isAtHome, wasRewritten } from './home';
import { createQuoteFinder, MOST_OCCURRENCES, type QuoteFinder } from './quoteFinder';
import { type Candidate, withoutRivals } from './withoutRivals';

/** Where an anchor stands now. */
export type Standing =
  /** On its words, at its position. */
  | { readonly kind: 'exact'; readonly range: Range }
  /** On its words, elsewhere. */
  | { readonly kind: 'moved'; readonly range: Range }
  /** Nowhere for certain; where it may be meant to stand is offered by `createOffers`. */
  | { readonly kind: 'detached' };

export type Described = Pick<Anchor, 'start' | 'end' | 'quote'>;

const DETACHED: Standing = { kind: 'detached' };

/** Another place whose context agrees nearly as far could be meant as well. UTF-16 units. */
const CLOSE_UNITS = 8;

/**
 * Where all anchors of an article stand: at their position, or where their words and enough of their
 * own sentence are found again; of anchors that stood apart and are found on the same words, only the
 * one with the better evidence. Gives what tells it of each of them. Never searches for similar words.
 */
export function locateAnchors<A extends Described>(
  canonical: CanonicalText,
  anchors: Iterable<A>,
): (anchor: A) => Standing {
  const find = createCandidateFinder(canonical);
  const found: Candidate<A>[] = [];
  for (const anchor of anchors) {
    const candidate = find(anchor);
    if (candidate) found.push(candidate);
  }
  const standing = new Map(
    withoutRivals(found).map(({ anchor, kind, range }) => [anchor, { kind, range }]),
  );
  return (anchor) => standing.get(anchor) ?? DETACHED;
}

/** Tells of one anchor after another where it stands, whatever stands beside it. */
export function createLocator(canonical: CanonicalText): (anchor: Described) => Standing {
  const find = createCandidateFinder(canonical);
  return (anchor) => {
    const found = find(anchor);
    return found ? { kind: found.kind, range: found.range } : DETACHED;
  };
}

function createCandidateFinder(canonical: CanonicalText) {
  const find = createQuoteFinder(canonical);
  return <A extends Described>(anchor: A): Candidate<A> | undefined => {
    const { text } = canonical;
    const context = createContextAgreement(text, anchor.quote);
    const position = positionOf(canonical, anchor);
    const inPlace = position === undefined ? undefined : context.at(position);
    if (inPlace && context.isEnoughInPlace(inPlace)) {
      const { start, end } = anchor;
      return { anchor, kind: 'exact', range: { start, end }, agreement: inPlace };
    }
    const agreement = only(canonical, anchor, context, find);
    if (!agreement) return undefined;
    const { start } = agreement;
    const range = {
      start: pointAt(canonical, start),
      end: pointAt(canonical, start + anchor.quote.exact.length),
    };
    return { anchor, kind: 'moved', range, agreement };
  };
}

/** Where the anchor's words stand, if they stand at its position, between whole graphemes. */
function positionOf(
  canonical: CanonicalText,
  { start, end, quote }: Described,
): number | undefined {
  const from = alignedOffset(canonical, start);
  const to = alignedOffset(canonical, end);
  const isThere =
    from !== undefined &&
    to !== undefined &&
    to - from === quote.exact.length &&
    canonical.text.startsWith(quote.exact, from);
  return isThere ? from : undefined;
}

function alignedOffset(canonical: CanonicalText, point: Point): number | undefined {
  const offset = offsetOf(canonical, point);
  const text = canonical.blocks[canonical.indexOf(point.block) ?? -1]?.text;
  return text !== undefined && isGraphemeBoundary(text, point.offset) ? offset : undefined;
}

/** The one place with the anchor's words that its context leaves no doubt of. */
function only(
  canonical: CanonicalText,
  anchor: Described,
  context: ContextAgreement,
  find: QuoteFinder,
): Agreement | undefined {
  const { exact } = anchor.quote;
  const home = homeOf(canonical, anchor);
  const starts = find.starts(anchor.quote);
  if (starts.length > MOST_OCCURRENCES) return undefined;
  const best = bestOf(starts.map(context.at), exact.length, home);
  if (!best || !context.isEnough(best)) return undefined;
  if (isAtHome(spanOf(best, exact), home)) return best;
  // What better fits elsewhere may be a twin as long as the words still stand where they stood.
  const isDoubtful =
    find.within(exact, home).length > 0 || wasRewritten(canonical.text, anchor, best.start, home);
  return isDoubtful ? undefined : best;
}

/** The place whose context agrees further than that of any other; of equals the only one at home. */
function bestOf(
  places: readonly Agreement[],
  length: number,
  home: Home | undefined,
): Agreement | undefined {
  let best: Agreement | undefined;
  for (const place of places) if (!best || compare(place, best) > 0) best = place;
  const close = places.filter((place) => best && isClose(place, best));
  if (close.length <= 1) return best;
  const atHome = close.filter(({ start }) => isAtHome({ start, end: start + length }, home));
  const areEqual = close.every((place) => best && compare(place, best) === 0);
  return areEqual && atHome.length === 1 ? atHome[0] : undefined;
}

function compare(a: Agreement, b: Agreement): number {
  return a.own - b.own || a.before + a.after - (b.before + b.after);
}

function isClose(place: Agreement, best: Agreement): boolean {
  return (
    place.own >= best.own && place.before + place.after + CLOSE_UNITS >= best.before + best.after
  );
}

function spanOf({ start }: Agreement, words: string) {
  return { start, end: start + words.length };
}
