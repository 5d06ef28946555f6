import type { Anchor } from '../anchor/anchor';
import { dropUndefined } from '../dropUndefined';
import type { Scale } from '../rating/scale';
import { sortedJson } from '../sortedJson';
import type { Check, Claim, Verdict } from './claim';
import { PRIORITIES } from './claim';
import type { Evidence } from './evidence';
import { mergeNotes } from './mergeNotes';
import { claimText } from './staleness';
import { isChecked } from './status';

/**
 * Makes one claim of two: the first, with the tags, evidence, anchors, flags and requests of both, the higher
 * priority and the earlier `created`. Texts (statement, context, notes, correction, explanation)
 * stand one below the other. What a claim has once only (claimant, date, quantity, verdict) is the
 * first's, or the second's where the first has none; what had to give way stands in the notes.
 *
 * The check holds on only if both agree: with another status or rating the claim is in progress
 * again, and the notes say what each was. Whoever signed one of the two off has not signed both: the sign-off of
 * the first, or else of the second, stays and is void from then on, as after any other change.
 */
export function mergeClaims(
  first: Claim,
  second: Claim,
  { scale, now }: { readonly scale: Scale; readonly now: string },
): Claim {
  const anchors = uniteAnchors(first.anchors, second.anchors);
  const verdictsAgree =
    !first.verdict || !second.verdict || first.verdict.rating === second.verdict.rating;
  const agree = first.status === second.status && verdictsAgree;
  const gaveWay = mergeNotes(first, second, { agree, scale });
  const notes = joinTexts(
    joinTexts(first.notes, second.notes),
    gaveWay.length === 0 ? undefined : `When two claims were merged: ${gaveWay.join('; ')}.`,
  );
  const { status: _status, checked: _checked, ...base } = { ...second, ...first };

  return dropUndefined({
    ...base,
    anchors,
    statement: joinTexts(first.statement, second.statement),
    tags: [...new Set([...first.tags, ...second.tags])],
    context: joinTexts(first.context, second.context),
    status: agree ? first.status : 'inProgress',
    verdict: uniteVerdicts(first.verdict, second.verdict, verdictsAgree),
    evidence: uniteEvidence(first.evidence, second.evidence),
    correction: uniteCorrections(first, second),
    priority: higherPriority(first, second),
    flags: uniteFlags(first, second),
    notes,
    requests: uniteRequests(first, second),
    checked: agree ? uniteChecks(first, second, anchors.length > first.anchors.length) : undefined,
    created: earlier(first.created, second.created),
    modified: now,
  });
}

function uniteAnchors(first: readonly Anchor[], second: readonly Anchor[]): Anchor[] {
  const places = new Set(first.map(place));
  return [...first, ...second.filter((anchor) => !places.has(place(anchor)))];
}

function place({ start, end, quote }: Anchor): string {
  return JSON.stringify([start.block, start.offset, end.block, end.offset, quote.exact]);
}

function uniteEvidence(first: readonly Evidence[], second: readonly Evidence[]): Evidence[] {
  const contents = new Set(first.map(evidenceContent));
  return [...first, ...second.filter((evidence) => !contents.has(evidenceContent(evidence)))];
}

/** What it says, whatever the order in which that was filled in. */
function evidenceContent({ id: _, ...content }: Evidence): string {
  return sortedJson(content);
}

function uniteVerdicts(
  first: Verdict | undefined,
  second: Verdict | undefined,
  agree: boolean,
): Verdict | undefined {
  if (!first || !second || !agree) return first ?? second;
  const explanation = joinTexts(first.explanation, second.explanation);
  return {
    ...second,
    ...first,
    ...(explanation === undefined ? {} : { explanation }),
  };
}

function uniteCorrections(first: Claim, second: Claim): Claim['correction'] {
  if (!first.correction || !second.correction) return first.correction ?? second.correction;
  const united = { ...second.correction, ...first.correction };
  for (const field of ['proposed', 'reply', 'resolution'] as const) {
    const text = joinTexts(first.correction[field], second.correction[field]);
    if (text !== undefined) united[field] = text;
  }
  // Two proposals, one below the other, are no wording.
  if (united.proposed !== first.correction.proposed || !first.correction.replaces) {
    delete united.replaces;
  }
  return united;
}

function higherPriority(first: Claim, second: Claim): Claim['priority'] {
  const given = [first.priority, second.priority];
  // Nothing said is as much as normal: a low one does not pull the other down.
  if (given.includes('low') && given.includes(undefined)) return undefined;
  return PRIORITIES.find((priority) => given.includes(priority));
}

function uniteFlags(first: Claim, second: Claim): Claim['flags'] {
  if (!first.flags && !second.flags) return undefined;
  return [...new Set([...(first.flags ?? []), ...(second.flags ?? [])])];
}

function uniteRequests(first: Claim, second: Claim): Claim['requests'] {
  if (!first.requests || !second.requests) return first.requests ?? second.requests;
  return [...first.requests, ...second.requests];
}

function uniteChecks(
  { status, checked: one }: Claim,
  { checked: other }: Claim,
  hasBothTexts: boolean,
): Check | undefined {
  if (!isChecked(status) || !(one ?? other)) return undefined;
  const texts = hasBothTexts ? [one?.text, other?.text] : [one?.text];
  return dropUndefined({
    text: claimText(texts.filter((text) => text !== undefined)),
    by: joinNames(one?.by, other?.by),
    at: later(one?.at, other?.at),
  });
}

function joinTexts(first: string | undefined, second: string | undefined): string | undefined {
  if (!first || !second || first === second) return first || second;
  return `${first}\n\n${second}`;
}

function joinNames(first: string | undefined, second: string | undefined): string | undefined {
  if (!first || !second || first === second) return first || second;
  return `${first}, ${second}`;
}

function earlier(first: string, second: string): string {
  return [first, second].sort()[0] ?? first;
}

function later(first: string | undefined, second: string | undefined): string | undefined {
  if (!first || !second) return first ?? second;
  return [first, second].sort()[1];
}
