import type { DerivedClaim } from '../../../claim/deriveClaims';
import { ofContact, type Sentence } from './sentence';
import { claimNumbers } from './toNumber';

/** What needs an answer or a decision. */
export const DECISIONS: readonly Sentence[] = [
  ...claimSentences(
    'rated “{typed}” too.',
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
      ({ origins: { supporting } }) => supporting.length === 1,
      ['rests', 'rest'],
    ),
  ),
  ...['by one origin only.', 'by one origin only, “{typed}”.'].flatMap((rest) =>
    claimSentences(
      rest,
      'the evidence of each of them, and what its sources derive from',
      ({ origins: { supporting, refuting } }) => supporting.length === 0 && refuting.length === 1,
      ['is refuted', 'are refuted'],
    ),
  ),
  ...claimSentences(
    'an open request for correction.',
    'a request of each of them that has no outcome',
    ({ claim }) => claim.requests?.some(({ outcome }) => outcome === undefined) === true,
    ['has', 'have'],
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
  {
    says: 'Claim {claims} (“{typed}”) was changed after it was signed off: the sign-off is void.',
    restsOn: 'it is not what was signed',
    holds: ofClaims(({ signOff }) => signOff === 'changed'),
  },
  {
    says: 'Claims {claims} were changed after they were signed off: the sign-offs are void.',
    restsOn: 'each of them is not what was signed',
    holds: ofClaims(({ signOff }) => signOff === 'changed'),
  },
  {
    says: 'Claim {claims} (“{typed}”) was signed off before it was recorded what is signed.',
    restsOn: 'it has a sign-off that says not of what',
    holds: ofClaims(({ claim }) => claim.signedOff?.sha256 === undefined),
  },
  {
    says: 'Claims {claims} were signed off before it was recorded what is signed.',
    restsOn: 'each of them has a sign-off that says not of what',
    holds: ofClaims(({ claim }) => claim.signedOff?.sha256 === undefined),
  },
  ...claimSentences(
    'not signed off.',
    'each of them has no sign-off, where another has one',
    ({ claim }) => claim.signedOff === undefined,
    ['is', 'are'],
  ),
  ...(
    [
      ['No answer to the questions of {date}', 'noAnswer'],
      ['The deadline passed for the questions of {date}', 'deadlinePassed'],
      ['An answer was declined to the questions of {date}', 'declined'],
      ['It is not recorded what came of the questions of {date}', undefined],
    ] as const
  ).map(([says, outcome]) => ({
    says,
    restsOn: 'the outcome of a contact, as it was chosen',
    holds: ofContact((contact) => contact.outcome === outcome),
  })),
  {
    says: ' (deadline {day}): source {n}, “{typed}”.',
    restsOn: 'the deadline of a contact',
    holds: ofContact(({ deadline }) => deadline),
  },
  { says: ': source {n}, “{typed}”.', restsOn: 'a contact', holds: ofContact(() => true) },
  {
    says: 'No claim has been marked in this article yet.',
    restsOn: 'there is no claim',
    holds: ({ project }) => project.claims.length === 0,
  },
  {
    says: 'No claim has a verdict on its words as they stand.',
    restsOn: 'every claim has none, or other words than were checked',
    holds: ({ claims }) =>
      claims.every(
        ({ claim, stale, detached }) => claim.verdict === undefined || stale || detached.length > 0,
      ),
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
    claimNumbers(found[0] ?? '').every((number) => {
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
