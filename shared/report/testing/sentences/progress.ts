import type { Claim } from '../../../claim/claim';
import type { Records } from '../recordsBehind';
import type { Sentence } from './sentence';
import { toNumber } from './toNumber';

/** How far the whole was checked and signed off. */
export const PROGRESS: readonly Sentence[] = [
  {
    says: 'No claim is checked',
    restsOn: 'no claim has a status of a check with the words that stand there',
    holds: ({ checked }) => checked.length === 0,
  },
  {
    says: '{n} of {n} claims checked',
    restsOn: 'as many claims have a status of a check with the words that stand there',
    holds: ({ checked, claims }, done, all) =>
      checked.length === toNumber(done) && claims.length === toNumber(all),
  },
  {
    says: '{n} of {n} claims checked {days}',
    restsOn: 'the moments of those checks, all of which are recorded',
    holds: ({ checked, claims }, done, all, days) =>
      checked.length === toNumber(done) &&
      claims.length === toNumber(all) &&
      areAllOf(days, moments(checked, 'checked'), checked.length),
  },
  {
    says: '{n} of {n} claims checked {days} ({n} without a date)',
    restsOn: 'the moments of those checks, as many as are recorded',
    holds: ({ checked }, done, _all, days, undated) =>
      checked.length === toNumber(done) &&
      areAllOf(days, moments(checked, 'checked'), checked.length - toNumber(undated)),
  },
  {
    says: '{n} of {n} claims checked by {typed}',
    restsOn: 'as many claims are checked; the desk’s name is the one that exports',
    holds: ({ checked, claims, profile }, done, all) =>
      profile === 'public' && checked.length === toNumber(done) && claims.length === toNumber(all),
  },
  {
    says: 'Checked by {typed}.',
    restsOn: 'every claim is checked; the desk’s name is the one that exports',
    holds: ({ checked, claims, profile }) =>
      profile === 'public' && checked.length > 0 && checked.length === claims.length,
  },
  {
    says: 'Checked by {typed}, {day}.',
    restsOn: 'every claim is checked, and the last check was then',
    holds: ({ checked, claims, profile }, _by, day) =>
      profile === 'public' &&
      checked.length === claims.length &&
      moments(checked, 'checked').length === checked.length &&
      isLast(day, moments(checked, 'checked')),
  },
  {
    says: 'Checked by {typed}, last dated {day}.',
    restsOn: 'every claim is checked, and the last of the checks that have a moment was then',
    holds: ({ checked, claims, profile }, _by, day) =>
      profile === 'public' &&
      checked.length === claims.length &&
      isLast(day, moments(checked, 'checked')),
  },
  {
    says: ', the last on {day}',
    restsOn: 'every check has a moment, and the last was then',
    holds: ({ checked }, day) =>
      moments(checked, 'checked').length === checked.length &&
      isLast(day, moments(checked, 'checked')),
  },
  {
    says: ', last dated {day}',
    restsOn: 'the last of the checks that have a moment was then',
    holds: ({ checked }, day) => isLast(day, moments(checked, 'checked')),
  },
  {
    says: 'Checked, ',
    restsOn: 'every claim is checked',
    holds: ({ checked, claims }) => checked.length > 0 && checked.length === claims.length,
  },
  {
    says: 'Checked {days}, ',
    restsOn: 'every claim is checked, at moments that are all recorded',
    holds: ({ checked, claims }, days) =>
      checked.length === claims.length &&
      areAllOf(days, moments(checked, 'checked'), checked.length),
  },
  {
    says: 'Checked {days} ({n} without a date), ',
    restsOn: 'every claim is checked, at moments of which as many are recorded',
    holds: ({ checked, claims }, days, undated) =>
      checked.length === claims.length &&
      areAllOf(days, moments(checked, 'checked'), checked.length - toNumber(undated)),
  },
  {
    says: 'none signed off',
    restsOn: 'no claim has a sign-off',
    holds: ({ signed }) => signed.length === 0,
  },
  {
    says: '{n} of {n} claims signed off {days}',
    restsOn: 'as many claims have a sign-off of those days',
    holds: ({ signed, claims }, done, all, days) =>
      signed.length === toNumber(done) &&
      signed.length < claims.length &&
      claims.length === toNumber(all) &&
      areAllOf(days, moments(signed, 'signedOff'), signed.length),
  },
  ...['signed off {days}', 'all signed off {days}'].map((says) => ({
    says,
    restsOn: 'every claim has a sign-off of those days',
    holds: ({ signed, claims }: Records, days: string) =>
      signed.length === claims.length &&
      areAllOf(days, moments(signed, 'signedOff'), signed.length),
  })),
  {
    says: '; {n} need no check',
    restsOn: 'as many claims have the status “no check needed”',
    holds: ({ claims }, count) =>
      claims.filter(({ claim }) => claim.status === 'noCheckNeeded').length === toNumber(count),
  },
  {
    says: '; one needs no check',
    restsOn: 'one claim has the status “no check needed”',
    holds: ({ claims }) =>
      claims.filter(({ claim }) => claim.status === 'noCheckNeeded').length === 1,
  },
  {
    says: 'Checked by {names}',
    restsOn: 'as many checks of claims that are checked have these names',
    holds: ({ checked, profile }, names) =>
      ['editor', 'legal'].includes(profile) && areNames(names, checked, 'checked'),
  },
  {
    says: '; {n} claims without a name',
    restsOn: 'as many checks have no name',
    holds: ({ checked }, count) =>
      checked.filter((claim) => !claim.checked?.by).length === toNumber(count),
  },
  {
    says: '; one claim without a name',
    restsOn: 'one check has no name',
    holds: ({ checked }) => checked.filter((claim) => !claim.checked?.by).length === 1,
  },
  {
    says: 'Signed off by {names}',
    restsOn: 'as many sign-offs have these names',
    holds: ({ signed, profile }, names) =>
      ['editor', 'legal'].includes(profile) && areNames(names, signed, 'signedOff'),
  },
];

/** The ISO days on which something was done with these claims, as far as they are recorded. */
function moments(claims: readonly Claim[], member: 'checked' | 'signedOff'): string[] {
  return claims.flatMap((claim) => claim[member]?.at?.slice(0, 10) ?? []).sort();
}

const MONTHS = ['', '', '', 'March', 'April'];

/** "14 March 2026" as it is stored. */
function isoDay(words: string): string {
  const [day = '', month = '', year = ''] = words.split(' ');
  return `${year}-${String(MONTHS.indexOf(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isLast(day: string | undefined, days: readonly string[]): boolean {
  return days.length > 0 && isoDay(day ?? '') === days.at(-1);
}

/** Whether "14 to 18 March 2026" runs from the first to the last of so many days. */
function areAllOf(words: string | undefined, days: readonly string[], count: number): boolean {
  const [first = '', last = first] = (words ?? '').split(' to ');
  const full = [first, ...last.split(' ').slice(first.split(' ').length)].join(' ');
  return days.length === count && isoDay(full) === days[0] && isoDay(last) === days.at(-1);
}

/** Whether "Ada (two claims) and Ben (one claim)" has each name as often as it is recorded. */
function areNames(
  words: string | undefined,
  claims: readonly Claim[],
  member: 'checked' | 'signedOff',
): boolean {
  const names = claims.flatMap((claim) => claim[member]?.by ?? []);
  const said = [...(words ?? '').matchAll(/(Zz\w*) \(([\w,]+) claims?\)/g)];
  return (
    said.length === new Set(names).size &&
    said.every(
      ([, name, count]) => names.filter((each) => each === name).length === toNumber(count),
    )
  );
}
