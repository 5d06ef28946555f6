import type { DerivedClaim } from '../../claim/deriveClaims';
import { checkedClaims, type DoneClaims, signedClaims } from '../../claim/doneClaims';
import { claimWords, countOf, listWords, numberWord, phraseText } from './listWords';
import { showDay, showDays } from './showDays';

/**
 * How many of the claims: nothing where it is all of them, so that the act stands alone; else "one of 24
 * claims". Undefined where it is none.
 */
export function shareWords({ claims, records }: DoneClaims): string | undefined {
  if (records.length === 0) return undefined;
  return records.length === claims ? '' : `${outOf(records.length, claims)} claims`;
}

/** How far a project is: "20 of 24 claims checked, 1 of 24 signed off, not claims 2 to 24." */
export function progressLine(claims: readonly DerivedClaim[]): string {
  const checked = checkedClaims(claims);
  const signed = signedClaims(claims);
  const signatures = signed.records.length;
  const rest = signatures > 0 && signed.left.length > 0;
  return [
    `${outOf(checked.records.length, claims.length)} claims checked`,
    `${signatures === 0 ? 'none' : outOf(signatures, claims.length)} signed off`,
    ...(rest ? [`not ${phraseText(claimWords(signed.left))}`] : []),
  ]
    .join(', ')
    .concat('.');
}

/** "1 of 1,000". */
export function outOf(done: number, all: number): string {
  return `${done.toLocaleString('en')} of ${all.toLocaleString('en')}`;
}

/** "15 to 18 March 2026 (one without a date)"; undefined where no day is recorded. */
export function dayWords({ records }: DoneClaims): string | undefined {
  const days = daysOf(records);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const undated = records.length - days.length;
  return `${showDays(first, last)}${undated > 0 ? ` (${numberWord(undated)} without a date)` : ''}`;
}

/** The day on which the last was done, of as many as are dated; undefined where none is. */
export function lastDay({ records }: DoneClaims, { isAll }: { readonly isAll: boolean }) {
  const days = daysOf(records);
  const last = days.at(-1);
  if (last === undefined) return undefined;
  if (days.length < records.length) return `last dated ${showDay(last)}`;
  return isAll ? showDay(last) : `the last on ${showDay(last)}`;
}

/** "Ada Lin (23 claims) and Jo Park (one claim); two claims without a name"; undefined where nobody is named. */
export function nameWords({ records }: DoneClaims): string | undefined {
  const counts = new Map<string, number>();
  for (const { by } of records) {
    const name = by?.trim();
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const named = [...counts].map(([name, count]) => `${name} (${countOf(count, 'claim')})`);
  const unnamed = records.length - [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `${listWords(named)}${unnamed > 0 ? `; ${countOf(unnamed, 'claim')} without a name` : ''}`;
}

function daysOf(records: DoneClaims['records']): string[] {
  return records.flatMap(({ at }) => at?.slice(0, 10) ?? []).sort();
}
