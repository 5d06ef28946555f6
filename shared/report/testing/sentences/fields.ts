import type { Claim } from '../../../claim/claim';
import type { ClaimOrigins } from '../../../claim/claimOrigins';
import { capital } from '../../words/listWords';
import type { Records } from '../recordsBehind';
import { always, forProfile, ofContact, ofSome, ofSource, type Sentence } from './sentence';
import { toNumber } from './toNumber';

/** Where the checking of a claim stands. */
const STATUSES: readonly Sentence[] = [
  ...[
    ['unchecked', 'unchecked'],
    ['in progress', 'inProgress'],
    ['checked', 'checked'],
    ['checked: change needed', 'changeNeeded'],
    ['checked: not settled', 'notSettled'],
    ['no check needed', 'noCheckNeeded'],
  ].flatMap(([says = '', name = '']) =>
    [says, `${capital(says)}.`].map((words) => ({
      says: words,
      restsOn: 'the status of a claim',
      holds: ofSome((claim) => claim.status === name),
    })),
  ),
];

/** Where a claim stands, for readers who speak of paragraphs by number. */
const PLACES: readonly Sentence[] = ['paragraph {n}', 'Paragraph {n}.'].map((says) => ({
  says,
  restsOn: 'words of a claim begin in that paragraph of the article',
  holds: ({ listed, project, profile }: Records, number = '') =>
    profile === 'legal' &&
    listed.some(({ claim }) =>
      claim.anchors.some(
        ({ start }) => project.article.blocks[toNumber(number) - 1]?.id === start.block,
      ),
    ),
}));

/** Whether a claim is stale, or detached, in tables. */
const ANSWERS: readonly Sentence[] = [
  {
    says: 'yes',
    restsOn: 'a claim is stale or detached',
    holds: ({ listed }) => listed.some(({ stale, detached }) => stale || detached.length > 0),
  },
  {
    says: 'no',
    restsOn: 'a claim is not stale, or not detached',
    holds: ({ listed }) => listed.some(({ stale, detached }) => !stale || detached.length === 0),
  },
];

/** What stands before values in tables and comments. */
const LABELS: readonly Sentence[] = [
  ...'Number,Quote,Statement,Claimant,Said on,Tags,Status,Stale,Detached,Verdict,Definition,Explanation,As of,Evidence,Origins,Proposed correction,Author’s reply,Resolution,Enquiries,Notes,Priority,Flags,Signatures,Checked on,Signed off on'.split(
    ',',
  ),
  ...'Claim,Stance,Words in the source,Where,Source,Citation,Rank,Credibility,Accessed,Archived,DOI,Address,Why this rank,Reliability,Terms,Interest,Derived from,Used by claims,Attached'.split(
    ',',
  ),
  ...'Notice,About,Article,By,Checked,Claims,No verdict,Marked, not listed,Withheld,SHA-256 of the article’s text,SHA-256 of the project before this export was noted in it'.split(
    /,(?! )/,
  ),
  ...[
    'Status: ',
    'Kind: ',
    'Priority: ',
    'Flags: ',
    'Explanation: ',
    'Flagged: ',
    'Origins: ',
    'origins: ',
    'Reliability ',
  ],
].map((says) => ({ says, restsOn: 'nothing: it is a label', holds: always }));

/** What is said of one claim or one source, as a sentence or behind others: each rests on a member of a record. */
const MEMBERS: readonly Sentence[] = [
  ...(
    [
      ['Statement: {typed}', ({ statement }) => statement],
      ['Claimant: {typed}', ({ claimant }) => claimant],
      ['Claimant: {day}', ({ madeOn }) => madeOn],
      ['Proposed: {typed}', ({ correction }) => correction?.proposed],
      ['Author’s reply: {typed}', ({ correction }) => correction?.reply],
      ['Resolution: {typed}', ({ correction }) => correction?.resolution],
      ['Signatures: Checked by {typed}.', ({ checked }) => checked?.by],
      ['Signatures: Checked by {typed}, {day}.', ({ checked }) => checked?.by && checked.at],
      ['Signatures: Checked {day}.', ({ checked }) => checked?.at],
      ['Signatures: Signed off by {typed}, {day}.', ({ signedOff }) => signedOff],
      ['Signed off by {typed}, {day}.', ({ signedOff }) => signedOff],
      ['as of {day}', ({ verdict }) => verdict?.asOf],
      ['high', ({ priority }) => priority === 'high'],
      ['low', ({ priority }) => priority === 'low'],
      ['high priority', ({ priority }) => priority === 'high'],
      ['low priority', ({ priority }) => priority === 'low'],
      ['legal', ({ flags }) => flags?.includes('legal')],
      ['sensitive', ({ flags }) => flags?.includes('sensitive')],
      ['supports', ({ evidence }) => evidence.some(({ stance }) => stance === 'supports')],
      ['refutes', ({ evidence }) => evidence.some(({ stance }) => stance === 'refutes')],
      ['partly supports', ({ evidence }) => evidence.some(({ stance }) => stance === 'partly')],
      ['context', ({ evidence }) => evidence.some(({ stance }) => stance === 'context')],
      ['Note: {typed}', ({ evidence }) => evidence.some(({ note }) => note)],
      ['Credibility ', ({ evidence }) => evidence.some(({ credibility }) => credibility)],
    ] as const satisfies readonly [string, (claim: Claim) => unknown][]
  ).map(([says, has]) => ({ says, restsOn: 'that member of a claim', holds: ofSome(has) })),
  ...(
    [
      ['Checked by {typed}.', ({ checked }) => checked?.by],
      ['Checked by {typed}, {day}.', ({ checked }) => checked?.by && checked.at],
      ['Checked {day}.', ({ checked }) => checked?.at],
    ] as const satisfies readonly [string, (claim: Claim) => unknown][]
  ).map(([says, has]) => ({
    says,
    restsOn: 'the check of a claim, for a reader who may know who made it',
    holds: (records: Records) => forProfile('editor', 'legal')(records) && ofSome(has)(records),
  })),
  {
    says: 'Notes: {typed}',
    restsOn: 'notes of a claim or a source',
    holds: (records) =>
      ofSome(({ notes }) => notes)(records) || ofSource(({ notes }) => notes)(records),
  },
  ...[
    'The words changed after they were checked. They were “{typed}”.',
    'The words changed since they were checked.',
  ].map((says) => ({
    says,
    restsOn: 'the words of a check, and those of the article',
    holds: ({ listed }: Records) =>
      listed.some(({ claim, wording }) => claim.checked && claim.checked.text !== wording),
  })),
  ...(
    [
      ['△ Sign-off void: the claim was changed since.', 'changed'],
      ['△ What was signed then was not recorded.', 'unrecorded'],
    ] as const
  ).map(([says, state]) => ({
    says,
    restsOn: 'what a claim says now, and the hash of what was signed',
    holds: ({ listed }: Records) => listed.some(({ signOff }) => signOff === state),
  })),
  ...[
    'Words of this claim are no longer in the article.',
    'These words are no longer in the article.',
  ].map((says) => ({
    says,
    restsOn: 'words of a claim do not stand in the article',
    holds: ({ listed }: Records) => listed.some(({ detached }) => detached.length > 0),
  })),
  ...(
    [
      ['rests on one independent origin', ({ supporting }) => supporting.length === 1],
      ['rests on {n} independent origins', ({ supporting }, n) => supporting.length === n],
      ['; refuted by {n}', ({ refuting }, n) => refuting.length === n],
      ['refuted by one independent origin', ({ refuting }) => refuting.length === 1],
      ['refuted by {n} independent origins', ({ refuting }, n) => refuting.length === n],
      ['; nothing supports it', ({ supporting }) => supporting.length === 0],
      [
        'rests on no origin: its evidence is context only',
        ({ supporting, refuting }) => supporting.length + refuting.length === 0,
      ],
    ] as const satisfies readonly [string, (origins: ClaimOrigins, count: number) => boolean][]
  ).map(([says, isSuch]) => ({
    says,
    restsOn: 'the evidence of a claim, and what its sources derive from',
    holds: ({ listed }: Records, count?: string) =>
      listed.some(
        ({ claim, origins }) => claim.evidence.length > 0 && isSuch(origins, toNumber(count)),
      ),
  })),
  ...[
    'confirmed by other sources',
    'probably true',
    'possibly true',
    'doubtful',
    'improbable',
    'cannot be judged',
  ].map((says, at) => ({
    says: `${at + 1}, ${says}`,
    restsOn: 'the credibility of evidence',
    holds: ofSome(({ evidence }) => evidence.some(({ credibility }) => credibility === at + 1)),
  })),
  ...(
    [
      ['Accessed {day}', ({ csl }) => csl.accessed],
      ['Archived', ({ archiveUrl }) => archiveUrl],
      ['Attached: {typed}', ({ attachments }) => attachments.length > 0],
      ['Interest: {typed}', ({ interest }) => interest],
      ['Primary', ({ rank }) => rank === 'primary'],
      ['Secondary', ({ rank }) => rank === 'secondary'],
      ['Derived from ', ({ derivedFrom }) => derivedFrom.length > 0],
      ['Used by ', () => true],
      ['name withheld from readers', ({ confidentiality }) => confidentiality === 'withheld'],
      ['Source {code} (name withheld)', ({ confidentiality }) => confidentiality !== 'open'],
      ['a source known to the desk', ({ confidentiality }) => confidentiality === 'secret'],
      ['A, completely reliable', ({ reliability }) => reliability === 'A'],
      ['B, usually reliable', ({ reliability }) => reliability === 'B'],
      ['C, fairly reliable', ({ reliability }) => reliability === 'C'],
      ['D, not usually reliable', ({ reliability }) => reliability === 'D'],
      ['E, unreliable', ({ reliability }) => reliability === 'E'],
      ['F, reliability cannot be judged', ({ reliability }) => reliability === 'F'],
      ['on record', ({ onRecord }) => onRecord === 'on record'],
      ['background', ({ onRecord }) => onRecord === 'background'],
      ['deep background', ({ onRecord }) => onRecord === 'deep background'],
      ['off record', ({ onRecord }) => onRecord === 'off record'],
      ['embargoed', ({ onRecord }) => onRecord === 'embargoed'],
    ] as const satisfies readonly [string, (source: Records['cited'][number]) => unknown][]
  ).map(([says, has]) => ({ says, restsOn: 'that member of a source', holds: ofSource(has) })),
  ...(
    [
      ['Enquiries: [', () => true],
      ['Asked {when}', () => true],
      [', deadline {day}', ({ deadline }) => deadline],
      ['Asked: {typed}', ({ question }) => question],
      ['Deadline {day}.', ({ deadline }) => deadline],
      ['Reply: {typed}', ({ reply }) => reply],
      ['Outcome: ', ({ outcome }) => outcome],
      ['no answer', ({ outcome }) => outcome === 'noAnswer'],
      ['declined', ({ outcome }) => outcome === 'declined'],
      ['answered', ({ outcome }) => outcome === 'answered'],
      ['deadline passed', ({ outcome }) => outcome === 'deadlinePassed'],
      ['outcome not recorded', ({ outcome }) => !outcome],
    ] as const satisfies readonly [
      string,
      (contact: Records['cited'][number]['contacts'][number]) => unknown,
    ][]
  ).map(([says, has]) => ({ says, restsOn: 'that member of a contact', holds: ofContact(has) })),
];

/** What stands beside claims and sources, in text and in tables. */
export const FIELDS: readonly Sentence[] = [
  ...STATUSES,
  ...PLACES,
  ...ANSWERS,
  ...LABELS,
  ...MEMBERS.flatMap((sentence) => [sentence, { ...sentence, says: otherCase(sentence.says) }]),
];

/** The words with a small letter at their start for a capital, or the other way round. */
function otherCase(words: string): string {
  const first = words.charAt(0);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other + words.slice(1);
}
