import type { CorrectionRequest } from '../../../correctionRequest';
import { onDate } from '../../../dates/onDate';
import type { Records } from '../recordsBehind';
import { forProfile, type Sentence } from './sentence';
import { toNumber } from './toNumber';

/** All requests of the project, each with the number of its claim. */
function asked({
  project,
  claims,
}: Records): readonly (CorrectionRequest & { readonly number?: number })[] {
  return [
    ...(project.article.requests ?? []),
    ...project.claims.flatMap((claim) => {
      const number = claims.find((each) => each.claim.id === claim.id)?.number;
      return (claim.requests ?? []).map((each) => ({
        ...each,
        ...(number !== undefined && { number }),
      }));
    }),
  ];
}

/** Holds if a request is such a one, and the reader one of those that are told of requests. */
function ofRequest(
  isSuch: (request: CorrectionRequest & { readonly number?: number }, found: string[]) => unknown,
): Sentence['holds'] {
  return (records, ...found) =>
    forProfile('editor', 'legal')(records) && asked(records).some((each) => isSuch(each, found));
}

const isCorrection = ({ outcome }: CorrectionRequest) =>
  outcome === 'corrected' || outcome === 'clarified';

/** Holds if something was corrected in such a way, and the reader is the public. */
function ofCorrection(
  isSuch: (request: CorrectionRequest & { readonly number?: number }, found: string[]) => unknown,
): Sentence['holds'] {
  return (records, ...found) =>
    records.profile === 'public' &&
    asked(records).some((each) => isCorrection(each) && isSuch(each, found));
}

const sayDay = (date: string | undefined) =>
  date &&
  new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** As it stands after a verb. */
const sayWhen = (date: string | undefined) => date && onDate(date);

/** What is said of the time after publication, and of the checkers' own interests. */
export const AFTER: readonly Sentence[] = [
  { says: 'Corrections', restsOn: 'something was corrected', holds: ofCorrection(() => true) },
  {
    says: 'Requests for correction',
    restsOn: 'somebody asked for a correction, and the reader is told of it',
    holds: ofRequest(() => true),
  },
  ...(['corrected', 'clarified'] as const).flatMap((outcome): Sentence[] => {
    const says = outcome === 'corrected' ? 'Corrected' : 'Clarified';
    return [
      {
        says,
        restsOn: 'the outcome that was chosen, and no day',
        holds: ofCorrection((each) => each.outcome === outcome && each.decided === undefined),
      },
      {
        says: `${says} {when}`,
        restsOn: 'the outcome that was chosen, and its day',
        holds: ofCorrection(
          (each, [day]) => each.outcome === outcome && sayWhen(each.decided) === day,
        ),
      },
    ];
  }),
  {
    says: 'It now reads: ',
    restsOn: 'the corrected wording',
    holds: ofCorrection(({ wording }) => wording),
  },
  {
    says: 'Last corrected {when}.',
    restsOn: 'the latest day of a correction',
    holds: (records, day) =>
      records.profile === 'public' &&
      sayWhen(
        asked(records)
          .filter(isCorrection)
          .flatMap(({ decided }) => decided ?? [])
          .sort()
          .at(-1),
      ) === day,
  },
  {
    says: 'The article: a correction was asked for {when}',
    restsOn: 'a request that is about no claim',
    holds: ofRequest(({ number, when }, [day]) => number === undefined && sayWhen(when) === day),
  },
  {
    says: 'Claim {n}: a correction was asked for {when}',
    restsOn: 'a request about that claim',
    holds: ofRequest(
      ({ number, when }, [count = '', day]) => number === toNumber(count) && sayWhen(when) === day,
    ),
  },
  ...(
    [
      ['Who asked', 'who'],
      ['How they asked', 'channel'],
      ['What is said to be wrong', 'problem'],
      ['Why', 'why'],
      ['Corrected wording', 'wording'],
      ['Note for the public', 'note'],
    ] as const
  ).map(([label, member]) => ({
    says: `${label}: `,
    restsOn: 'what is recorded of the request',
    holds: ofRequest((each) => each[member] !== undefined),
  })),
  {
    says: 'Outcome: open',
    restsOn: 'a request without an outcome',
    holds: ofRequest(({ outcome }) => outcome === undefined),
  },
  ...(
    [
      ['corrected', 'corrected'],
      ['clarified', 'clarified'],
      ['no change', 'unchanged'],
    ] as const
  ).map(([words, chosen]) => ({
    says: `Outcome: ${words}`,
    restsOn: 'the outcome that was chosen',
    holds: ofRequest(({ outcome }) => outcome === chosen),
  })),
  {
    says: 'There is an open request to correct the article.',
    restsOn: 'a request without an outcome that is about no claim',
    holds: ofRequest(({ outcome, number }) => outcome === undefined && number === undefined),
  },
  {
    says: 'Conflicts of interest: {typed} (declared on {day}).',
    restsOn: 'what the checkers declared, and when',
    holds: ({ project, profile }, text, day) =>
      profile !== 'author' &&
      project.article.interests?.text === text &&
      sayDay(project.article.interests?.at) === day,
  },
  {
    says: 'Conflicts of interest: {typed} (declared by {typed} on {day}).',
    restsOn: 'what the checkers declared, who did, and when',
    holds: ({ project, profile }, text, by, day) =>
      ['editor', 'legal'].includes(profile) &&
      project.article.interests?.text === text &&
      project.article.interests?.by === by &&
      sayDay(project.article.interests?.at) === day,
  },
  {
    says: 'Archived copy: ',
    restsOn: 'the address of a copy of the article',
    holds: ({ project }) => project.article.archiveUrl !== undefined,
  },
  {
    says: 'made {when}',
    restsOn: 'when the copy was made',
    holds: ({ project }, day) => sayWhen(project.article.archived) === day,
  },
  {
    says: 'Draft or version: {typed}',
    restsOn: 'which draft is checked',
    holds: ({ project }, draft) => project.article.draft === draft,
  },
];
