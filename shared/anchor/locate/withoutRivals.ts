import type { Range } from '../anchor';
import type { Agreement } from './contextAgreement';
import type { Described } from './locateAnchors';

/** An anchor, where it was found by itself, and how far its context agrees there. */
export interface Candidate<A extends Described> {
  readonly anchor: A;
  readonly kind: 'exact' | 'moved';
  readonly range: Range;
  readonly agreement: Agreement;
}

/**
 * The candidates without those that cannot be where they were found, because another one says that
 * these words stood elsewhere: two anchors that share words now must have stood as far apart before as
 * they do now. The better supported of two stays; of equals neither. Costs the candidates times those
 * that overlap each; nothing if all are at their position.
 */
export function withoutRivals<A extends Described>(
  candidates: readonly Candidate<A>[],
): readonly Candidate<A>[] {
  if (candidates.every(({ kind }) => kind === 'exact')) return candidates;
  const inOrder = candidates.toSorted((a, b) => a.agreement.start - b.agreement.start);
  const refuted = new Set<Candidate<A>>();
  for (const [index, one] of inOrder.entries()) {
    const end = one.agreement.start + one.anchor.quote.exact.length;
    for (let at = index + 1; at < inOrder.length; at += 1) {
      const other = inOrder[at];
      if (!other || other.agreement.start >= end) break;
      if (stoodAsFarApart(one, other)) continue;
      const difference = compareSupport(one, other);
      if (difference <= 0) refuted.add(one);
      if (difference >= 0) refuted.add(other);
    }
  }
  return refuted.size === 0 ? candidates : candidates.filter((one) => !refuted.has(one));
}

function stoodAsFarApart(one: Candidate<Described>, other: Candidate<Described>): boolean {
  const { start, end } = one.anchor;
  const { start: otherStart, end: otherEnd } = other.anchor;
  // Of an anchor over several blocks the record does not say how long each of them was.
  if (start.block !== end.block || otherStart.block !== otherEnd.block) return true;
  return (
    start.block === otherStart.block &&
    other.agreement.start - one.agreement.start === otherStart.offset - start.offset
  );
}

/**
 * Above 0 if the first is better supported. Anchors of one block contradict each other when sentences
 * of it were cut and others moved up to their positions: what counts is how much of the own sentence is
 * as it was. Otherwise two sentences are twins, and the position or the sentences around tell which.
 */
function compareSupport(one: Candidate<Described>, other: Candidate<Described>): number {
  const around = contextOf(one) - contextOf(other);
  if (one.anchor.start.block === other.anchor.start.block) {
    return ownSentenceOf(one) - ownSentenceOf(other) || around;
  }
  return Number(one.kind === 'exact') - Number(other.kind === 'exact') || around;
}

function ownSentenceOf({ anchor, agreement }: Candidate<Described>): number {
  return agreement.own + anchor.quote.exact.length;
}

function contextOf({ agreement: { before, after } }: Candidate<Described>): number {
  return before + after;
}
