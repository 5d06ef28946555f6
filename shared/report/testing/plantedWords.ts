import type { Profile } from '../profiles';

const ALL: readonly Profile[] = ['author', 'editor', 'legal', 'public'];
const DESK: readonly Profile[] = ['author', 'editor', 'legal'];
const INNER: readonly Profile[] = ['editor', 'legal'];
const LEGAL: readonly Profile[] = ['legal'];
const NOBODY: readonly Profile[] = [];

/** Each planted word, and who may read it: the table "What each profile contains", word by word. */
export const PLANTED: Readonly<Record<string, readonly Profile[]>> = {
  // article text, claim numbers and quotes
  PlantTitle: ALL,
  PlantByline: ALL,
  PlantText: ALL,
  PlantQuoteRated: ALL,
  // statement, claimant, date, tags
  PlantStatement: ALL,
  PlantClaimant: ALL,
  // verdict, its definition, explanation
  PlantExplanation: ALL,
  // proposed correction
  PlantProposed: DESK,
  // author's reply, resolution
  PlantReply: DESK,
  PlantResolution: DESK,
  // status and staleness
  PlantCheckedText: DESK,
  // a verdict on words that have changed since
  PlantStaleStatement: DESK,
  PlantStaleExplanation: DESK,
  PlantVoidSigner: INNER,
  // evidence: stance, quote, locator, citation, archive
  PlantEvidenceQuote: ALL,
  PlantLocator: ALL,
  PlantOpenTitle: ALL,
  PlantOpenUrl: ALL,
  PlantOpenArchive: ALL,
  // evidence from a withheld source
  PlantWithheldName: LEGAL,
  PlantWithheldTitle: LEGAL,
  PlantWithheldQuote: LEGAL,
  PlantWithheldLocator: LEGAL,
  PlantWithheldUrl: LEGAL,
  PlantWithheldArchive: LEGAL,
  PlantWithheldNotes: LEGAL,
  PlantWithheldWhy: LEGAL,
  PlantWithheldInterest: LEGAL,
  PlantWithheldContact: LEGAL,
  PlantWithheldFile: LEGAL,
  PlantWithheldEvidenceNote: LEGAL,
  // evidence from a secret source
  PlantSecretName: NOBODY,
  PlantSecretTitle: NOBODY,
  PlantSecretQuote: NOBODY,
  PlantSecretLocator: NOBODY,
  PlantSecretUrl: NOBODY,
  PlantSecretArchive: NOBODY,
  PlantSecretNotes: NOBODY,
  PlantSecretWhy: NOBODY,
  PlantSecretInterest: NOBODY,
  PlantSecretContact: NOBODY,
  PlantSecretFile: NOBODY,
  PlantSecretEvidenceNote: NOBODY,
  // reliability, rank and why, derived from
  PlantOpenWhy: INNER,
  PlantOpenInterest: INNER,
  // contact log
  PlantOpenContact: LEGAL,
  PlantOpenQuestion: LEGAL,
  PlantOpenAnswer: LEGAL,
  // notes, priority, flags
  PlantClaimNotes: INNER,
  PlantOpenNotes: INNER,
  PlantOpenEvidenceNote: INNER,
  // claims without verdict, claims with status "no check needed"
  PlantUnratedStatement: DESK,
  PlantNoCheckStatement: DESK,
  PlantUnratedSource: DESK,
  // checked by, signed off by, dates
  PlantChecker: INNER,
  PlantSigner: INNER,
  // hash of the article and of the project
  aaaa1111: ['legal', 'public'],
  bbbb2222: LEGAL,
  // file names, paths, ids, attachment names
  PlantOriginalName: LEGAL,
  PlantOpenFile: LEGAL,
  plantpath: NOBODY,
  plantid: NOBODY,
  // hashes of attachments
  cccc3333: NOBODY,
  // the article's archived copy, and which draft it is
  PlantArticleArchive: ALL,
  PlantDraft: ALL,
  // conflicts of interest
  PlantInterests: ['editor', 'legal', 'public'],
  PlantDeclarer: INNER,
  // requests for correction
  PlantAsker: INNER,
  PlantAskedBy: INNER,
  PlantProblem: INNER,
  PlantWhy: INNER,
  PlantOpenAsker: INNER,
  PlantOpenProblem: INNER,
  PlantOpenNote: INNER,
  PlantUnchangedNote: INNER,
  PlantStaleAsker: INNER,
  // what was corrected, in the desk's words
  PlantCorrectedWording: ['editor', 'legal', 'public'],
  PlantNote: ['editor', 'legal', 'public'],
  PlantStaleNote: ['editor', 'legal', 'public'],
  // audit log
  PlantLogWho: LEGAL,
  PlantLogWhat: LEGAL,
  // what stood before, as the log has it
  PlantWasAsker: LEGAL,
  PlantWasDeclared: LEGAL,
  PlantWasNotes: LEGAL,
  PlantWasOpenTitle: LEGAL,
  PlantWasOpenFile: LEGAL,
  PlantWasWithheldTitle: LEGAL,
  PlantWasContext: NOBODY,
  PlantWasUnknownField: NOBODY,
  PlantWasPath: NOBODY,
  PlantWasSecretTitle: NOBODY,
  PlantWasSecretContact: NOBODY,
  PlantWasSecretQuote: NOBODY,
  PlantWasMovedQuote: NOBODY,
  PlantWasGoneTitle: NOBODY,
  // what the table does not name
  PlantContext: NOBODY,
  PlantUnusedTitle: NOBODY,
  PlantUnknownField: NOBODY,
};
