import type { Scale } from '../rating/scale';
import type { Claim, Verdict } from './claim';
import { STATUS_LABELS } from './status';

/**
 * What has to be said in the notes of a claim made of two, in clauses: answers of the second for
 * which there is no room, what the check of each was when they do not agree, a sign-off that lapsed.
 */
export function mergeNotes(
  first: Claim,
  second: Claim,
  { agree, scale }: { readonly agree: boolean; readonly scale: Scale },
): string[] {
  return [
    ...displaced(first, second, scale),
    ...(agree ? [] : [checkNote(first, 'first'), checkNote(second, 'second')]),
    ...signOffNotes(first, second),
  ];
}

/** What the second claim says differently where only one answer has room. */
function displaced(first: Claim, second: Claim, scale: Scale): string[] {
  const differs = <T>(one: T | undefined, other: T | undefined): other is T =>
    one !== undefined && other !== undefined && JSON.stringify(one) !== JSON.stringify(other);
  const notes: string[] = [];
  if (differs(first.claimant, second.claimant)) {
    notes.push(`the second’s claimant was ${describeFields(second.claimant)}`);
  }
  if (differs(first.madeOn, second.madeOn)) notes.push(`the second was made on ${second.madeOn}`);
  if (differs(first.quantity, second.quantity)) {
    notes.push(`the second’s quantity was ${describeFields(second.quantity)}`);
  }
  if (first.verdict && second.verdict) {
    if (first.verdict.rating !== second.verdict.rating) {
      notes.push(`the second’s verdict was ${describeVerdict(second.verdict, scale)}`);
    } else if (differs(first.verdict.asOf, second.verdict.asOf)) {
      notes.push(`the second’s verdict was as of ${second.verdict.asOf}`);
    }
  }
  return notes;
}

function describeVerdict(verdict: Verdict, scale: Scale): string {
  const label =
    scale.ratings.find((rating) => rating.id === verdict.rating)?.label ?? verdict.rating;
  const asOf = verdict.asOf ? ` as of ${verdict.asOf}` : '';
  return `“${label}”${asOf}${verdict.explanation ? ` (${verdict.explanation})` : ''}`;
}

function checkNote(claim: Claim, which: string): string {
  const by = claim.checkedBy ? ` by ${claim.checkedBy}` : '';
  const at = claim.checkedAt ? ` at ${claim.checkedAt}` : '';
  const text = claim.checkedText ? ` with the words “${claim.checkedText}”` : '';
  return `the ${which} was ${STATUS_LABELS[claim.status]}${by}${at}${text}`;
}

function signOffNotes(first: Claim, second: Claim): string[] {
  if (Boolean(first.signedOffAt) === Boolean(second.signedOffAt)) return [];
  const { signedOffBy, signedOffAt } = first.signedOffAt ? first : second;
  const which = first.signedOffAt ? 'first' : 'second';
  return [
    `only the ${which} was signed off${signedOffBy ? ` by ${signedOffBy}` : ''} at ${signedOffAt}`,
  ];
}

function describeFields(fields: object): string {
  return Object.entries(fields)
    .map(([field, value]) => `${field}: ${String(value)}`)
    .join(', ');
}
