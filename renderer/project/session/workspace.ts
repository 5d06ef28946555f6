import { type ClaimFilter, EVERY_CLAIM } from '../../../shared/claim/filterClaims';
import type { AnchorId, ClaimId, SourceId } from '../../../shared/id';
import type { ExportFormat } from '../../../shared/ipc/exportFormat';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import type { Profile } from '../../../shared/report/profiles';
import { ARTICLE_ORDER, type ClaimOrder } from './sortClaims';

/** What an earlier session could not save of this project. */
export interface UnsavedState {
  readonly id: string;
  /** An ISO instant. */
  readonly keptAt: string;
  readonly project: ProjectFile;
}

const VIEWS = ['article', 'claims', 'sources', 'report'] as const;
export type View = (typeof VIEWS)[number];

/** A dialog over the window; one at a time. */
export type Dialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'scale' }
  | { readonly kind: 'article' }
  | { readonly kind: 'annotations' }
  | { readonly kind: 'editClaims' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'saveCopy' }
  | { readonly kind: 'deleteSource'; readonly source: SourceId }
  /** The file is a list of sources. */
  | { readonly kind: 'addSources'; readonly file: File }
  | { readonly kind: 'checkFiles' }
  | { readonly kind: 'mergeClaims'; readonly claim: ClaimId }
  | { readonly kind: 'signOff'; readonly claims: readonly ClaimId[] }
  /** A request for correction of a claim, else of the article; a new one where it has no place yet. */
  | { readonly kind: 'request'; readonly claim?: ClaimId; readonly at?: number }
  | { readonly kind: 'requests' }
  | { readonly kind: 'earlierVersions' }
  | { readonly kind: 'history' }
  /** Changes that an earlier session could not save. */
  | { readonly kind: 'recovery'; readonly unsaved: UnsavedState }
  | { readonly kind: 'changedOutside' }
  | { readonly kind: 'protect' }
  | { readonly kind: 'unprotect' }
  /** Main has forgotten the passphrase while the project was open. */
  | { readonly kind: 'unlockAgain' }
  /** Shown once: whoever closes it for the person takes the key from them. */
  | { readonly kind: 'recoveryKey'; readonly key: string }
  | { readonly kind: 'unsaved' };

/** What the report is to be exported as, and for whom. */
export interface ReportChoice {
  readonly profile: Profile;
  readonly format: ExportFormat;
  /** Where it will be published, as typed. */
  readonly pageUrl: string;
  /** Whether verdicts on words that nobody checked may go to the public all the same. */
  readonly allowStale: boolean;
}

/** A field of the inspector that a key moves the focus to. */
export type InspectorField =
  | 'statement'
  | 'tags'
  | 'verdict'
  | 'notes'
  | 'status'
  | 'correction'
  | 'reply'
  | 'evidence';

/**
 * What waits for words to be selected in the article: a detached anchor, or a claim that gets another
 * place. It is held while the caret walks there, past other claims that are selected on the way.
 */
export type Waiting =
  | { readonly kind: 'anchor'; readonly anchor: AnchorId }
  | { readonly kind: 'place'; readonly claim: ClaimId };

/** What the window shows of the open project. Not project data: nothing here is saved in the file. */
export interface Workspace {
  readonly view: View;
  readonly selectedClaim: ClaimId | null;
  readonly selectedSource: SourceId | null;
  /** Which claims the lists show. */
  readonly filter: ClaimFilter;
  /** How the table of claims is sorted. */
  readonly claimOrder: ClaimOrder;
  readonly dialog: Dialog | null;
  /** Raised to scroll the article to the selected claim; `null` once done. */
  readonly reveal: ClaimId | null;
  /** Raised to focus a field of the inspector; `null` once done. */
  readonly focusField: InspectorField | null;
  readonly waiting: Waiting | null;
  readonly report: ReportChoice;
  /** Raised by one to put the caret into the search field. */
  readonly focusSearch: number;
  /** A short message at the foot of the window, such as why a key did nothing. */
  readonly message: string | null;
}

export const FRESH_WORKSPACE: Workspace = {
  view: 'article',
  selectedClaim: null,
  selectedSource: null,
  filter: EVERY_CLAIM,
  claimOrder: ARTICLE_ORDER,
  dialog: null,
  reveal: null,
  focusField: null,
  waiting: null,
  report: { profile: 'editor', format: 'html', pageUrl: '', allowStale: false },
  focusSearch: 0,
  message: null,
};
