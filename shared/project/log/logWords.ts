import type { Claim } from '../../claim/claim';
import { formatDate } from '../../dates/formatDate';
import type { Source } from '../../source/source';
import type { Tag } from '../../tag/tag';
import { valueWords } from './fieldWords';
import type { LogAction, LogEntry } from './logEntry';

/** How a record is called in a sentence, such as "claim 8"; undefined where it is not to be named. */
export type NameOf = (id: string) => string | undefined;

const WORDS: Readonly<Record<LogAction, string>> = {
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
};

/**
 * What an entry says was done, in plain words without its subject: "Verdict given (Confirmed)". A
 * record in its detail is called by `nameOf`, and never by its id.
 */
export function logWords({ what, detail }: LogEntry, nameOf: NameOf): string {
  const words = isAction(what) ? WORDS[what] : what;
  const more = detail === undefined ? undefined : detailWords(what, detail, nameOf);
  return more === undefined ? words : `${words} (${more})`;
}

const RECORD_ID = /^(?:clm|src)_/;
const BLOCK_ID = /^blk_/;

function detailWords(what: string, detail: string, nameOf: NameOf): string | undefined {
  // The hash of what was signed is there to be compared, not to be read.
  if (what === 'signedOff') return undefined;
  if (RECORD_ID.test(detail)) return nameOf(detail);
  if (what === 'restored') return formatDate(detail);
  if (what === 'textCorrected') return `${detail} paragraphs`;
  return what === 'status' ? valueWords('status', detail) : detail;
}

/** What names can be made of; `titleOf` answers undefined for a source that is not to be named. */
interface Nameable {
  readonly claims: readonly { readonly claim: Claim; readonly number: number }[];
  readonly sources: Iterable<Source>;
  readonly tags: readonly Tag[];
  titleOf(source: Source): string | undefined;
}

/**
 * How the records of a project are called: "claim 8", "source: Audit report", "tag: figure". A block of the
 * article is "one paragraph", whichever it is; what is not in the project any more has no name.
 */
export function recordNames({ claims, sources, tags, titleOf }: Nameable): NameOf {
  const names = new Map<string, string>();
  for (const { claim, number } of claims) names.set(claim.id, `claim ${number}`);
  for (const source of sources) {
    const title = titleOf(source);
    names.set(source.id, title ? `source: ${title}` : 'a source');
  }
  for (const { id, label } of tags) names.set(id, `tag: ${label}`);
  return (id) => (BLOCK_ID.test(id) ? 'one paragraph' : names.get(id));
}

function isAction(what: string): what is LogAction {
  return Object.hasOwn(WORDS, what);
}
