import { STATUSES, type Status } from '../../../claim/status';
import { formatDate } from '../../../dates/formatDate';
import type { LogAction, LogEntry } from '../../../project/log/logEntry';
import type { Records } from '../recordsBehind';
import type { Sentence } from './sentence';

/** What the record of changes says was done, by the name in the file. */
const ACTS = {
  marked: 'Marked as a claim',
  removed: 'Claim removed',
  merged: 'Merged with another claim',
  split: 'Split off from another claim',
  placesChanged: 'Place in the article changed',
  wordsChanged: 'Words changed in the article',
  statement: 'Statement edited',
  tags: 'Tags changed',
  details: 'Particulars edited',
  status: 'Status changed',
  checked: 'Checked again',
  verdict: 'Verdict given',
  verdictRemoved: 'Verdict removed',
  explanation: 'Explanation of the verdict edited',
  evidenceAdded: 'Evidence added',
  evidenceChanged: 'Evidence edited',
  evidenceRemoved: 'Evidence removed',
  correction: 'Proposed correction or reply edited',
  signedOff: 'Signed off',
  signOffWithdrawn: 'Sign-off withdrawn',
  requestAdded: 'Correction requested',
  requestDecided: 'Request for correction decided',
  requestChanged: 'Request for correction edited',
  sourceAdded: 'Source added',
  sourceChanged: 'Source edited',
  sourceRemoved: 'Source removed',
  confidentiality: 'Confidentiality changed',
  attachmentAdded: 'File attached',
  attachmentRemoved: 'Attached file removed',
  contacts: 'Enquiries edited',
  tagAdded: 'Tag added',
  tagChanged: 'Tag edited',
  tagRemoved: 'Tag removed',
  tagsReordered: 'Tags put in another order',
  scaleChanged: 'Rating scale changed',
  articleDetails: 'Title, byline or dates of the article edited',
  interests: 'Conflicts of interest declared',
  textCorrected: 'Text of the article corrected',
  restored: 'Earlier version restored',
  exported: 'Report exported',
} as const satisfies Readonly<Record<LogAction, string>>;

const STATUS_WORDS = {
  unchecked: 'unchecked',
  inProgress: 'in progress',
  checked: 'checked',
  changeNeeded: 'checked: change needed',
  notSettled: 'checked: not settled',
  noCheckNeeded: 'no check needed',
} as const satisfies Readonly<Record<Status, string>>;

/** What the record of changes says, for the only reader who is given it. */
export const LOGGED: readonly Sentence[] = [
  ...Object.entries(ACTS).map(([what, says]) => ({
    says,
    restsOn: 'an entry of the log that says so',
    holds: ofEntry((entry) => entry.what === what),
  })),
  {
    says: '({status})',
    restsOn: 'the detail of an entry of the log',
    holds: ofEntry(
      ({ what, detail }, words) =>
        what === 'status' &&
        STATUSES.some((status) => status === detail && STATUS_WORDS[status] === words),
    ),
  },
  {
    says: '({n} paragraphs)',
    restsOn: 'the detail of an entry of the log',
    holds: ofEntry(({ what, detail }, count) => what === 'textCorrected' && detail === count),
  },
  {
    says: '{day}, {time} UTC',
    restsOn: 'when an entry of the log was made, or of when the version was that was restored',
    holds: ({ profile, project }, day, time) =>
      profile === 'legal' &&
      project.log.some(({ what, when, detail = '' }) =>
        [when, what === 'restored' ? detail : ''].some(
          (at) => formatDate(at) === `${day}, ${time} UTC`,
        ),
      ),
  },
  ...['Record of changes', 'When', 'Who', 'What', 'Hash of the entry before'].map((says) => ({
    says,
    restsOn: 'the log has entries',
    holds: ofEntry(() => true),
  })),
  {
    says: 'one paragraph',
    restsOn: 'an entry of the log on a block',
    holds: ofEntry(({ on }) => on?.startsWith('blk_')),
  },
  {
    says: 'a source',
    restsOn: 'an entry of the log on a source that is not to be named',
    holds: ofEntry(({ on }, _, { project }) =>
      project.sources.some(({ id, confidentiality }) => id === on && confidentiality === 'secret'),
    ),
  },
  {
    says: 'source: {typed}',
    restsOn: 'an entry of the log on a source',
    holds: ofEntry(({ on }, title, { project }) =>
      project.sources.some(({ id, csl }) => id === on && csl.title === title),
    ),
  },
  {
    says: 'tag: {typed}',
    restsOn: 'an entry of the log on a tag',
    holds: ofEntry(({ on }, label, { project }) =>
      project.tags.some((tag) => tag.id === on && tag.label === label),
    ),
  },
  {
    says: 'what it was before is not recorded',
    restsOn: 'an entry of the log without former values',
    holds: ofEntry(({ was }) => was === undefined),
  },
];

/** Holds for the lawyer if an entry is such a one. */
function ofEntry(
  isSuch: (entry: LogEntry, found: string | undefined, records: Records) => unknown,
): Sentence['holds'] {
  return (records, found) =>
    records.profile === 'legal' &&
    records.project.log.some((entry) => isSuch(entry, found, records));
}
