import { onDate } from '../dates/onDate';
import type { Scale } from '../rating/scale';
import type { Claim, Verdict } from './claim';
import { STATUS_LABELS } from './status';

/**
 * What has to be said in the notes of a claim made of two, in clauses: answers of the second for
 * which there is no room, what the check of each was when they do not agree, the second’s sign-off.
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
  if (differs(first.madeOn, second.madeOn))
    notes.push(`the second was made ${onDate(second.madeOn)}`);
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

function checkNote({ status, checked }: Claim, which: string): string {
  const by = checked?.by ? ` by ${checked.by}` : '';
  const at = checked?.at ? ` at ${checked.at}` : '';
  const text = checked?.text ? ` with the words “${checked.text}”` : '';
  return `the ${which} was “${STATUS_LABELS[status]}”${by}${at}${text}`;
}

function signOffNotes({ signedOff: one }: Claim, { signedOff: other }: Claim): string[] {
  return one && other ? [`the second was signed off by ${other.by} at ${other.at}`] : [];
}

function describeFields(fields: object): string {
  return Object.entries(fields)
    .map(([field, value]) => `${field}: ${String(value)}`)
    .join(', ');
}
