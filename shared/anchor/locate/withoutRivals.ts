import type { Range } from '../../article/place';
import type { Agreement } from './contextAgreement';
import type { Described } from './locateAnchors';

/** An anchor, where it was found by itself, and how far its context agrees there. */
export interface Candidate<A extends Described> {
  readonly anchor: A;
  readonly kind: 'exact' | 'moved';
  readonly range: Range;
  readonly agreement: Agreement;
}

/** Of each candidate that others contradict, those others. */
type Rivals<A extends Described> = Map<Candidate<A>, Set<Candidate<A>>>;

/**
 * The candidates without those that cannot be where they were found, because another one says that
 * these words stood elsewhere: two anchors that share words now must have stood as far apart before as
 * they do now. The better supported of two stays; of equals neither. One that does not stay speaks
 * against no other. Costs the candidates times those that overlap each; nothing if all are at their
 * position.
 */
export function withoutRivals<A extends Described>(
  candidates: readonly Candidate<A>[],
): readonly Candidate<A>[] {
  if (candidates.every(({ kind }) => kind === 'exact')) return candidates;
  const open = rivalsOf(candidates);
  const refuted = new Set<Candidate<A>>();
  while (open.size > 0) {
    const leaders = [...open].filter(([one, rivals]) =>
      [...rivals].every((other) => compareSupport(one, other) >= 0),
    );
    const best = leaders.filter(([one, rivals]) =>
      [...rivals].every((other) => compareSupport(one, other) > 0),
    );
    const beaten = best.flatMap(([, rivals]) => [...rivals]);
    // Where none is better than all of its rivals, equals lead, or each is beaten by another.
    const equals = (leaders.length > 0 ? leaders : [...open]).map(([one]) => one);
    for (const one of best.length > 0 ? beaten : equals) {
      refuted.add(one);
      withdraw(one, open);
    }
  }
  return refuted.size === 0 ? candidates : candidates.filter((one) => !refuted.has(one));
}

/** The candidates that contradict each other. */
function rivalsOf<A extends Described>(candidates: readonly Candidate<A>[]): Rivals<A> {
  const inOrder = candidates.toSorted((a, b) => a.agreement.start - b.agreement.start);
  const found: Rivals<A> = new Map();
  const add = (one: Candidate<A>, other: Candidate<A>) => {
    found.set(one, (found.get(one) ?? new Set()).add(other));
  };
  for (const [index, one] of inOrder.entries()) {
    const end = one.agreement.start + one.anchor.quote.exact.length;
    for (let at = index + 1; at < inOrder.length; at += 1) {
      const other = inOrder[at];
      if (!other || other.agreement.start >= end) break;
      if (stoodAsFarApart(one, other)) continue;
      add(one, other);
      add(other, one);
    }
  }
  return found;
}

/** Takes out one candidate, and those that nothing speaks against any more. */
function withdraw<A extends Described>(one: Candidate<A>, open: Rivals<A>): void {
  for (const other of open.get(one) ?? []) {
    const rivals = open.get(other);
    rivals?.delete(one);
    if (rivals?.size === 0) open.delete(other);
  }
  open.delete(one);
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
 * as it was; of equals the one at its position stays, as what stands in the window does, whose record is
 * of now. Otherwise two sentences are twins, and the position or the sentences around tell which.
 */
function compareSupport(one: Candidate<Described>, other: Candidate<Described>): number {
  const around = contextOf(one) - contextOf(other);
  const inPlace = Number(one.kind === 'exact') - Number(other.kind === 'exact');
  if (one.anchor.start.block === other.anchor.start.block) {
    return ownSentenceOf(one) - ownSentenceOf(other) || around || inPlace;
  }
  return inPlace || around;
}

function ownSentenceOf({ anchor, agreement }: Candidate<Described>): number {
  return agreement.own + anchor.quote.exact.length;
}

function contextOf({ agreement: { before, after } }: Candidate<Described>): number {
  return before + after;
}
