import { loneOrigin } from '../../claim/claimOrigins';
import type { DerivedClaim } from '../../claim/deriveClaims';
import { needsCheck, signedClaims } from '../../claim/doneClaims';
import { needsEvidence } from '../../claim/evidenceNeeds';
import { isChecked, type Status } from '../../claim/status';
import { hasOpenRequest } from '../../correctionRequest';
import { formatDate } from '../../dates/formatDate';
import { sourceTitle } from '../../source/citation';
import { quotedTitle } from '../../source/quotedTitle';
import type { Contact } from '../../source/source';
import type { Desk } from '../desk/desk';
import type { Profile } from '../profiles';
import type { Decisions, Phrase } from '../report';
import { capitalized, claimWords, listWords } from '../words/listWords';
import { showDay } from '../words/showDays';
import { finding, graveClaims, lowRatings, type Reported } from './findings';
import { originWords } from './originWords';

const HEADINGS: Readonly<Record<Profile, string>> = {
  author: 'What needs your answer',
  editor: 'What needs a decision',
  legal: 'What needs a decision',
  public: 'What was found',
};

/** So many findings are told one by one; of more, what is wrong with them. */
const MOST_FINDINGS = 20;

/** What a reader in a hurry has to see, the gravest first. */
export function decisions(reported: readonly Reported[], desk: Desk): Decisions {
  const { profile, allowance, listed } = desk;
  const grave = graveClaims(reported, desk);
  const findings = grave.slice(0, MOST_FINDINGS).map(finding);
  const rest = grave.slice(MOST_FINDINGS).map(({ derived }) => derived);
  const sentences = [
    ...ofTheRest(rest, desk),
    ...(allowance.appraisal ? onOneOrigin(listed, desk) : []),
    ...(allowance.contacts === 'none' ? [] : unanswered(listed, desk)),
    ...(allowance.status ? unfinished(listed, desk) : []),
    ...(allowance.requests === 'full' ? openRequests(desk) : []),
    ...(allowance.signatures === 'people' ? [...signOffs(listed), ...unsigned(listed)] : []),
  ];
  const isSilent = findings.length === 0 && sentences.length === 0;
  return {
    heading: HEADINGS[profile],
    findings,
    sentences: isSilent ? [nothingOpen(listed, desk)] : sentences,
  };
}

/** What is wrong with the claims that are too many to be told one by one. */
function ofTheRest(rest: readonly DerivedClaim[], desk: Desk): Phrase[] {
  const low = lowRatings(desk.scale);
  const others = rest.filter((derived) => !low.some((each) => each === desk.ratingOf(derived)));
  const { status, staleness } = desk.allowance;
  return [
    ...low.flatMap((rating) =>
      about(
        rest.filter((derived) => desk.ratingOf(derived) === rating),
        `is rated “${rating.label}” too.`,
        `are rated “${rating.label}” too.`,
      ),
    ),
    ...(status ? byStatus(others) : []),
    ...(staleness ? changed(rest) : []),
  ];
}

function byStatus(claims: readonly DerivedClaim[]): Phrase[] {
  return [
    ...about(withStatus(claims, 'changeNeeded'), 'needs a change.', 'need a change.'),
    ...about(
      withStatus(claims, 'notSettled'),
      'was checked and not settled.',
      'were checked and not settled.',
    ),
  ];
}

function changed(claims: readonly DerivedClaim[]): Phrase[] {
  return [
    ...about(
      claims.filter(({ stale }) => stale),
      'has other words than those that were checked.',
      'have other words than those that were checked.',
    ),
    ...about(
      claims.filter(({ detached }) => detached.length > 0),
      'has lost its place in the article.',
      'have lost their place in the article.',
    ),
  ];
}

function signOffs(listed: readonly DerivedClaim[]): Phrase[] {
  return [
    ...about(
      listed.filter(({ signOff }) => signOff === 'changed'),
      'was changed after it was signed off: the sign-off is void.',
      'were changed after they were signed off: the sign-offs are void.',
    ),
    ...about(
      listed.filter(({ signOff }) => signOff === 'unrecorded'),
      'was signed off before it was recorded what is signed.',
      'were signed off before it was recorded what is signed.',
    ),
  ];
}

function openRequests({ listed, article }: Desk): Phrase[] {
  return [
    ...about(
      listed.filter(({ claim }) => hasOpenRequest(claim)),
      'has an open request for correction.',
      'have an open request for correction.',
    ),
    ...(hasOpenRequest(article) ? [['There is an open request to correct the article.']] : []),
  ];
}

/** Claims that stand on one origin alone, the same for all of them. */
interface LoneOrigin {
  readonly side: 'supporting' | 'refuting';
  /** The end of the sentence, with the origin's title where that may be said. */
  readonly name: string;
  readonly claims: DerivedClaim[];
}

function onOneOrigin(listed: readonly DerivedClaim[], desk: Desk): Phrase[] {
  const groups = new Map<string, LoneOrigin>();
  for (const derived of listed) {
    if (!needsEvidence(derived.claim)) continue;
    const words = originWords(derived, desk);
    if (!words || loneOrigin(words.origins) === undefined) continue;
    const side = words.origins.supporting.length > 0 ? 'supporting' : 'refuting';
    const name = words.only ? `, ${quotedTitle(words.only)}.` : '.';
    const key = JSON.stringify([side, name]);
    const group = groups.get(key);
    if (group) group.claims.push(derived);
    else groups.set(key, { side, name, claims: [derived] });
  }
  return [...groups.values()].flatMap(({ side, name, claims }) =>
    side === 'supporting'
      ? about(claims, `rests on one origin${name}`, `rest on one origin${name}`)
      : about(
          claims,
          `is refuted by one origin only${name}`,
          `are refuted by one origin only${name}`,
        ),
  );
}

function unanswered(listed: readonly DerivedClaim[], desk: Desk): Phrase[] {
  const ids = new Set(listed.flatMap(({ claim }) => claim.evidence.map(({ source }) => source)));
  return [...ids].flatMap((id) => {
    const look = desk.register.look(id);
    const source = look?.source;
    const last = source?.contacts.at(-1);
    if (!source || !last || last.outcome === 'answered') return [];
    return [[`${openQuestion(last)}: source ${look.number}, ${quotedTitle(sourceTitle(source))}.`]];
  });
}

/** What is known of questions that were not answered; says of an outcome only what was chosen. */
function openQuestion({ when, deadline, outcome }: Contact): string {
  const questions = `the questions of ${showDay(when)}${deadline ? ` (deadline ${formatDate(deadline)})` : ''}`;
  switch (outcome) {
    case 'noAnswer':
      return `No answer to ${questions}`;
    case 'deadlinePassed':
      return `The deadline passed for ${questions}`;
    case 'declined':
      return `An answer was declined to ${questions}`;
    default:
      return `It is not recorded what came of ${questions}`;
  }
}

function unfinished(listed: readonly DerivedClaim[], desk: Desk): Phrase[] {
  const withoutVerdict = listed.filter(
    (derived) =>
      isChecked(derived.claim.status) && needsEvidence(derived.claim) && !desk.ratingOf(derived),
  );
  return [
    ...about(withoutVerdict, 'has no verdict.', 'have no verdict.'),
    ...about(withStatus(listed, 'inProgress'), 'is in progress.', 'are in progress.'),
    ...about(withStatus(listed, 'unchecked'), 'is unchecked.', 'are unchecked.'),
  ];
}

/**
 * The claims that were passed over where others were signed off: a desk that signs none has no use for it. Of those
 * whose sign-off does not hold, more is said.
 */
function unsigned(listed: readonly DerivedClaim[]): Phrase[] {
  const { records, left } = signedClaims(listed);
  if (records.length === 0) return [];
  const passedOver = new Set(left);
  return about(
    listed.filter(({ number, signOff }) => signOff === undefined && passedOver.has(number)),
    'is not signed off.',
    'are not signed off.',
  );
}

function nothingOpen(listed: readonly DerivedClaim[], desk: Desk): Phrase {
  if (desk.marked.length === 0) return ['No claim has been marked in this article yet.'];
  if (listed.length === 0) return ['No claim has a verdict on its words as they stand.'];
  const labels = lowRatings(desk.scale).map(({ label }) => `“${label}”`);
  const low = listWords(labels, 'or');
  if (!desk.allowance.status) {
    return [low ? `No claim is rated ${low}.` : 'Every listed claim has a verdict.'];
  }
  if (!listed.some(needsCheck)) return ['No claim needs a check.'];
  return [`Every claim that needs a check is checked${low ? `; none is rated ${low}` : ''}.`];
}

function withStatus(listed: readonly DerivedClaim[], status: Status): DerivedClaim[] {
  return listed.filter(({ claim }) => claim.status === status);
}

function about(claims: readonly DerivedClaim[], one: string, several: string): Phrase[] {
  if (claims.length === 0) return [];
  const [only] = claims;
  const subject = capitalized(claimWords(claims.map(({ number }) => number)));
  const quote = claims.length === 1 && only ? ` (“${shortQuote(only)}”)` : '';
  return [[...subject, quote, ` ${claims.length === 1 ? one : several}`]];
}

/** Enough of a claim's words to know which one it is. */
function shortQuote({ claim }: DerivedClaim): string {
  const words = (claim.anchors[0]?.quote.exact ?? '').replace(/\s+/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/u, '')} …`;
}
