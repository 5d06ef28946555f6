import type { DerivedClaim } from '../../../claim/deriveClaims';
import { ofContact, type Sentence } from './sentence';

/** What needs an answer or a decision. */
export const DECISIONS: readonly Sentence[] = [
  ...claimSentences(
    'rated “{typed}”.',
    'the verdict of each of them',
    ({ claim }) => claim.verdict?.rating === 'rtg_low',
    ['is', 'are'],
  ),
  ...claimSentences(
    'a change.',
    'the status of each of them',
    ({ claim }) => claim.status === 'changeNeeded',
    ['needs', 'need'],
  ),
  ...claimSentences(
    'checked and not settled.',
    'the status of each of them',
    ({ claim }) => claim.status === 'notSettled',
    ['was', 'were'],
  ),
  ...claimSentences(
    'other words than those that were checked.',
    'the words of each check, and those of the article',
    ({ claim, wording }) => claim.checked !== undefined && claim.checked.text !== wording,
    ['has', 'have'],
  ),
  {
    says: 'Claim {claims} (“{typed}”) has lost its place in the article.',
    restsOn: 'words of it do not stand in the article',
    holds: ofClaims(({ detached }) => detached.length > 0),
  },
  {
    says: 'Claims {claims} have lost their place in the article.',
    restsOn: 'words of each of them do not stand in the article',
    holds: ofClaims(({ detached }) => detached.length > 0),
  },
  ...['on one origin.', 'on one origin, “{typed}”.'].flatMap((rest) =>
    claimSentences(
      rest,
      'the evidence of each of them, and what its sources derive from',
      ({ origins }) => origins.length === 1,
      ['rests', 'rest'],
    ),
  ),
  ...claimSentences(
    'no verdict.',
    'each of them is checked and has none',
    ({ claim }) => claim.verdict === undefined,
    ['has', 'have'],
  ),
  ...claimSentences(
    'in progress.',
    'the status of each of them',
    ({ claim }) => claim.status === 'inProgress',
    ['is', 'are'],
  ),
  ...claimSentences(
    'unchecked.',
    'the status of each of them',
    ({ claim }) => claim.status === 'unchecked',
    ['is', 'are'],
  ),
  ...claimSentences(
    'not signed off.',
    'each of them has no sign-off, where another has one',
    ({ claim }) => claim.signedOff === undefined,
    ['is', 'are'],
  ),
  {
    says: 'No answer yet to the questions of {day} (deadline {day}): source {n}, “{typed}”.',
    restsOn: 'a contact without reply',
    holds: ofContact(({ reply, deadline }) => !reply && deadline),
  },
  {
    says: 'No answer yet to the questions of {day}: source {n}, “{typed}”.',
    restsOn: 'a contact without reply',
    holds: ofContact(({ reply }) => !reply),
  },
  {
    says: 'No claim has been marked in this article yet.',
    restsOn: 'there is no claim',
    holds: ({ project }) => project.claims.length === 0,
  },
  {
    says: 'No claim has a verdict yet.',
    restsOn: 'no claim is listed',
    holds: ({ listed }) => listed.every(({ claim }) => claim.verdict === undefined),
  },
  {
    says: 'No claim is rated “{typed}”.',
    restsOn: 'no listed claim has a rating of the lower half',
    holds: ({ listed }) => listed.every(({ claim }) => claim.verdict?.rating !== 'rtg_low'),
  },
  {
    says: 'No claim needs a check.',
    restsOn: 'every claim has that status',
    holds: ({ listed }) => listed.every(({ claim }) => claim.status === 'noCheckNeeded'),
  },
  {
    says: 'Every claim that needs a check is checked; none is rated “{typed}”.',
    restsOn: 'the status and the verdict of every claim',
    holds: ({ checked, listed }) =>
      listed.every(
        ({ claim }) =>
          (claim.status === 'noCheckNeeded' || checked.includes(claim)) &&
          claim.verdict?.rating !== 'rtg_low',
      ),
  },
];

/** Holds if every claim that is named is such a one. */
function ofClaims(isSuch: (derived: DerivedClaim) => boolean): Sentence['holds'] {
  return ({ listed }, ...found) =>
    claimNumbers(found).every((number) => {
      const derived = listed.find((each) => each.number === number);
      return derived !== undefined && isSuch(derived);
    });
}

/** "Claim 3 (“…”) is rated …" and "Claims 3 and 8 are rated …". */
function claimSentences(
  rest: string,
  restsOn: string,
  isSuch: (derived: DerivedClaim) => boolean,
  [one, several]: readonly [one: string, several: string],
): Sentence[] {
  return [
    { says: `Claim {claims} (“{typed}”) ${one} ${rest}`, restsOn, holds: ofClaims(isSuch) },
    { says: `Claims {claims} ${several} ${rest}`, restsOn, holds: ofClaims(isSuch) },
  ];
}

/** The numbers in "3, 8 to 11 and 14". */
function claimNumbers([words = '']: readonly string[]): number[] {
  return words.split(/, | and /).flatMap((part) => {
    const [first = 0, last = first] = part.split(' to ').map(Number);
    return Array.from({ length: last - first + 1 }, (_, place) => first + place);
  });
}
