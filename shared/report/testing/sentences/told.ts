import type { DerivedClaim } from '../../../claim/deriveClaims';
import { always, type Sentence } from './sentence';
import { claimNumbers } from './toNumber';

/** What is told beside an export of data to whoever makes it. */
export const TOLD: readonly Sentence[] = [
  ...[
    'Annotations hold words, statements, tags, verdicts, comments and sources; the report holds the rest.',
    'Positions count in the text that the file has with it, under “galley:text”, and in no page on the web.',
    'Claim reviews are dated 30 November 2026, the day of this export, as the day of publication.',
  ].map((says) => ({ says, restsOn: 'the format, and the moment of the export', holds: always })),
  ...['Claim {claims} is', 'Claims {claims} are'].map((whose) => ({
    says: `${whose} not ready and left out: without a verdict.`,
    restsOn: 'each of them has none',
    holds: ofClaims(({ claim }) => claim.verdict === undefined),
  })),
  ...['Claim', 'Claims'].map((noun) => ({
    says: `${noun} {claims}: words that are no longer in the article have no position. They stand under “galley:detached”, where programs that want one do not look.`,
    restsOn: 'words of each of them do not stand in the article',
    holds: ofClaims(({ detached }) => detached.length > 0),
  })),
];

/** Holds if every claim that is named is such a one, listed or not. */
function ofClaims(isSuch: (derived: DerivedClaim) => boolean): Sentence['holds'] {
  return ({ claims }, numbers = '') =>
    claimNumbers(numbers).every((number) =>
      claims.some((derived) => derived.number === number && isSuch(derived)),
    );
}
