import type { Quote } from '../anchor';
import { contextEnd, contextStart } from '../describeAnchor';

/** Of a quote's context, what belongs to the sentence that the words stand in. */
interface OwnContext {
  readonly before: string;
  readonly after: string;
}

/** How far a place agrees with a quote's context; everything in UTF-16 units from the words outward. */
export interface Agreement {
  readonly start: number;
  /** Of the whole context, on each side. */
  readonly before: number;
  readonly after: number;
  /** Of the own sentence's context, both sides together. */
  readonly own: number;
}

// The thresholds were chosen over generated drafts (`drafts.test.ts`), so that none goes to other words
// and less than one in a hundred that stand as they did are given up. All units are UTF-16 units.

/** A sentence of which less is recorded around the words cannot prove itself when it was changed. */
const ONE_SIDE_UNITS = 16;

/**
 * Where the own sentence is as it was, as much of the context must agree with the sentences around it:
 * one whole side. Short sentences and captions stand twice in many articles.
 */
const NEARBY_UNITS = 32;

/** Or else the words and their own sentence are this long together: such a sentence may have moved. */
const LONG_UNITS = 64;

/**
 * One change is allowed on one side: a word of ten letters leaves about two thirds of 32 units. Twins
 * agree from the words outward and then part for good, so that something must agree beyond the change,
 * unless the change lies at the far end.
 */
const CHANGED_SIDE = { least: 0.6, untilChange: 0.8, beyondUnits: 5 } as const;

/** A file may have more context than Galley records; words that stand twice are looked for in so much of it. */
const MOST_CONTEXT = 64;

/** What stood beside the own sentence is known again when this much of it is recorded; it is looked for so near. */
const NEIGHBOUR = { least: 12, within: 160 } as const;

/** A changed, added or deleted word moves the rest of its sentence by no more than this. */
const MOST_SHIFT = 12;

/**
 * Weighs whether a place with a quote's very words is the place that was meant, or has only the same
 * words. What counts is the quote's own sentence: sentences around it are shared by twins of it that
 * stand next to the same neighbours, above all where it was cut and the next one moved up.
 */
export interface ContextAgreement {
  /** How far the context of a place agrees. Costs the length of the context. */
  at(start: number): Agreement;
  /** The own sentence is as it was, or was changed once, on one side; enough of it or around it agrees. */
  isEnough(place: Agreement): boolean;
  /** Enough for a place at the very position where the words stood: a longer stretch on one side. */
  isEnoughInPlace(place: Agreement): boolean;
}

/** What a quote's context says of places in a text. Spaces, line ends and cell borders are alike. */
export function createContextAgreement(text: string, quote: Quote): ContextAgreement {
  const { exact, prefix, suffix } = quote;
  let sentence: OwnContext | undefined;
  const own = () => {
    sentence ??= ownContext(quote);
    return sentence;
  };
  const at = (start: number): Agreement => {
    const before = agreeing(prefix, text, start, -1);
    const after = agreeing(suffix, text, start + exact.length, 1);
    return {
      start,
      before,
      after,
      get own() {
        return Math.min(before, own().before.length) + Math.min(after, own().after.length);
      },
    };
  };
  const sides = ({ start, before, after }: Agreement) => {
    const end = start + exact.length;
    return {
      isBefore: before >= own().before.length,
      isAfter: after >= own().after.length,
      isLikeBefore: () => isOnceChanged(own().before, before, text, start, -1),
      isLikeAfter: () => isOnceChanged(own().after, after, text, end, 1),
    };
  };
  const isEnough = (place: Agreement): boolean => {
    const { start, before, after } = place;
    if (cutsWord(text, quote, start)) return false;
    if (before === prefix.length && after === suffix.length) return true;
    if (isPerhapsTwin(text, quote, own(), place)) return false;
    const { isBefore, isAfter, isLikeBefore, isLikeAfter } = sides(place);
    if (isBefore && isAfter) {
      return before + after >= NEARBY_UNITS || place.own + exact.length >= LONG_UNITS;
    }
    if (own().before.length + own().after.length < ONE_SIDE_UNITS) return false;
    return (
      (before === prefix.length && isLikeAfter()) || (after === suffix.length && isLikeBefore())
    );
  };
  const isEnoughInPlace = (place: Agreement): boolean => {
    if (isEnough(place)) return true;
    if (cutsWord(text, quote, place.start)) return false;
    if (agreesInBlocks(quote, place)) return true;
    if (isPerhapsTwin(text, quote, own(), place)) return false;
    const { isBefore, isAfter } = sides(place);
    return (
      (isBefore && isAfter) ||
      (isBefore && own().before.length >= ONE_SIDE_UNITS) ||
      (isAfter && own().after.length >= ONE_SIDE_UNITS)
    );
  };
  return { at, isEnough, isEnoughInPlace };
}

/**
 * Whether the recorded context says itself that a place may be another one with the same words: because
 * the words stood in it a second time, and the place is more like that one; or because the sentence beside
 * the own one stands where the own one should be, which was cut then.
 */
function isPerhapsTwin(text: string, quote: Quote, own: OwnContext, place: Agreement): boolean {
  const { exact, prefix, suffix } = quote;
  const { start, before, after } = place;
  const end = start + exact.length;
  if (exact === '') return false;
  const near = prefix.slice(-MOST_CONTEXT);
  const recorded = near + exact + suffix.slice(0, MOST_CONTEXT);
  for (let at = recorded.indexOf(exact); at >= 0; at = recorded.indexOf(exact, at + 1)) {
    if (at === near.length) continue;
    const inFront = agreeing(recorded.slice(0, at), text, start, -1);
    const behind = agreeing(recorded.slice(at + exact.length), text, end, 1);
    if (inFront + behind > before + after) return true;
  }
  const { least, within } = NEIGHBOUR;
  if (after < own.after.length) {
    const next = suffix.slice(own.after.length).trim();
    const around = text.slice(Math.max(0, start - within), end);
    if (next.length >= least && around.includes(next)) return true;
  }
  if (before < own.before.length) {
    const last = prefix.slice(0, prefix.length - own.before.length).trim();
    if (last.length >= least && text.slice(start, end + within).includes(last)) return true;
  }
  return false;
}

/** Whether a place agrees with the context as far as that lies in the blocks of the words themselves. */
function agreesInBlocks({ prefix, suffix }: Quote, { before, after }: Agreement): boolean {
  const inFront = prefix.length - (prefix.lastIndexOf('\n') + 1);
  const behind = suffix.indexOf('\n');
  return before >= inFront && after >= (behind < 0 ? suffix.length : behind);
}

/**
 * Whether the words begin or end inside a word of the text, as they did not: "most" in "almost". What
 * stands around them counts as far as it would be recorded: no context holds a part of a grapheme.
 */
function cutsWord(text: string, { exact, prefix, suffix }: Quote, start: number): boolean {
  const end = start + exact.length;
  return (
    (joins(text.slice(Math.max(0, start - 2), start), exact) &&
      !joins(prefix, exact) &&
      contextStart(text, start) < start) ||
    (joins(exact, text.slice(end, end + 2)) && !joins(exact, suffix) && contextEnd(text, end) > end)
  );
}

function joins(before: string, after: string): boolean {
  return /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after);
}

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/** Recorded context ends where it is long enough, so that the outer sentences may be parts of some. */
function ownContext({ exact, prefix, suffix }: Quote): OwnContext {
  const start = prefix.length;
  const end = start + exact.length;
  let from = 0;
  let to = end + suffix.length;
  for (const { index } of sentences.segment(prefix + exact + suffix)) {
    if (index <= start) from = index;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  const before =
    prefix
      .slice(from)
      .split(/[\n\t]/)
      .at(-1) ?? '';
  const after = suffix.slice(0, to - end).split(/[\n\t]/)[0] ?? '';
  return { before, after: after.trimEnd() };
}

/** How many units of some context agree with the text, from the words outward. */
function agreeing(context: string, text: string, at: number, outward: 1 | -1): number {
  let units = 0;
  while (units < context.length && isAlike(context, units, text, at, outward, 0)) units += 1;
  return units;
}

/**
 * Whether some context was changed once: from the words outward it agrees up to the change, and from
 * its far end inward, a little shifted, behind it.
 */
function isOnceChanged(
  context: string,
  agreed: number,
  text: string,
  at: number,
  outward: 1 | -1,
): boolean {
  if (agreed >= CHANGED_SIDE.untilChange * context.length) return true;
  for (let shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift += 1) {
    let beyond = 0;
    for (let unit = context.length - 1; unit >= agreed && unit + shift >= agreed; unit -= 1) {
      if (!isAlike(context, unit, text, at, outward, shift)) break;
      beyond += 1;
    }
    const isLike = agreed + beyond >= CHANGED_SIDE.least * context.length;
    if (isLike && beyond >= CHANGED_SIDE.beyondUnits) return true;
  }
  return false;
}

/** Whether the unit of the context that is so far from the words is the one in the text. */
function isAlike(
  context: string,
  unit: number,
  text: string,
  at: number,
  outward: 1 | -1,
  shift: number,
): boolean {
  const is = context.charCodeAt(outward === 1 ? unit : context.length - 1 - unit);
  const now = text.charCodeAt(outward === 1 ? at + unit + shift : at - 1 - unit - shift);
  return is === now || (isBlank(is) && isBlank(now));
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 160;
}
