import type { InlineMark } from '../article/block';
import type { Stance } from '../claim/evidence';
import type { Status } from '../claim/status';
import type { Hue } from '../hue';
import type { RatingUnderline } from '../rating/ratingUnderline';
import type { StyledText } from '../source/styledText';
import type { Paper } from './desk/paper';
import type { Profile } from './profiles';

/**
 * What a report says, ready to be written in any format. It is built up from what the profile allows
 * (`profileAllowances.ts`), so a field that is absent here cannot reach a reader. Dates
 * that stand in a field of their own are ISO 8601, as precise as they are known (`showDate` says them in words).
 */
export interface ReportModel {
  readonly profile: Profile;
  readonly look: ReportLook;
  /** "Fact-check report for the editor". */
  readonly kicker: string;
  readonly title: string;
  /** Byline, publisher and date of the article; empty when none is known. */
  readonly line: string;
  /** How far it was checked and signed off, and when, where the profile says so. */
  readonly checkedLine: string;
  /**
   * Where the article is, as of when its text was taken, its archived copy, which draft it is, when it was corrected;
   * times as they stand after a verb: "on 14 March 2026", "in 2026".
   */
  readonly origin: {
    readonly address?: string;
    readonly taken?: string;
    readonly archive?: { readonly address: string; readonly made?: string };
    readonly draft?: string;
    readonly corrected?: string;
  };
  /** Who publishes the report, and where; only of one for the public. */
  readonly publication?: { readonly desk?: string; readonly address?: string };
  /** BCP 47 tag of the article's language. */
  readonly language?: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly verdicts: VerdictSummary;
  /** Whether colour and line say what was found or what kind of claim it is. */
  readonly colours: 'verdict' | 'kind';
  readonly decisions: Decisions;
  readonly article: readonly ArticleBlock[];
  readonly claims: readonly ClaimEntry[];
  /** Where to find claims; empty for readers who are not given an index. */
  readonly index: readonly IndexPart[];
  /** Requests for correction, or the corrections; absent where the reader is told of none. */
  readonly requests?: RequestList;
  readonly sources: readonly SourceEntry[];
  readonly method: Method;
  /** Says that sources were withheld, where they were. */
  readonly withheld?: string;
  /** Paragraphs on who checked, when, and what the report was made from. */
  readonly colophon: readonly string[];
  readonly proof?: Proof;
}

/** How the desk wants its reports to look, and what stands on each page. */
export interface ReportLook {
  /** The name of the desk. */
  readonly desk?: string;
  /** A picture as a `data:` address, and how many pixels it has. */
  readonly logo?: { readonly address: string; readonly width: number; readonly height: number };
  /** `#rrggbb`. */
  readonly accent?: string;
  /** Stands over each page. */
  readonly notice?: string;
  /** Stands under each page. */
  readonly footer?: string;
  readonly paper: Paper;
}

/** What a reader in a hurry has to see. */
export interface Decisions {
  readonly heading: string;
  /** The gravest first. */
  readonly findings: readonly Finding[];
  /** What is to be said of many claims at once, and what is open. */
  readonly sentences: readonly Phrase[];
}

/** What came after publication, the newest first. */
export interface RequestList {
  readonly heading: string;
  readonly entries: readonly RequestEntry[];
}

export interface RequestEntry {
  readonly head: Phrase;
  /** What is recorded of it; without a label the desk's own words. */
  readonly rows: readonly { readonly label?: string; readonly text: string }[];
}

/** One way to find claims. */
export interface IndexPart {
  readonly heading: string;
  readonly entries: readonly {
    readonly label: string;
    readonly count: number;
    readonly claims: Phrase;
  }[];
}

export interface ClaimReference {
  /** The claim's number, as in the window. */
  readonly claim: number;
}
/** A sentence in which claims can be linked. */
export type Phrase = readonly (string | ClaimReference)[];

export interface VerdictSummary {
  /** Claims in this report. */
  readonly claims: number;
  readonly counts: readonly {
    readonly label: string;
    readonly colour: Hue;
    readonly line: RatingUnderline;
    readonly count: number;
  }[];
  /** Claims in this report that have no verdict. */
  readonly without: number;
  /** Claims that this report leaves out because they have no verdict on the words that the article has now. */
  readonly unlisted: number;
}

/** A claim over a run of the article's text. */
export interface Covering {
  readonly number: number;
  /** 0 is the line nearest to the text. */
  readonly lane: number;
  readonly hue: Hue;
  /** Says the verdict beside the colour, where colour says it. */
  readonly line?: RatingUnderline;
}

/** Consecutive text of one look. */
export interface Run {
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** Outermost first. */
  readonly claims: readonly Covering[];
  /** Claims whose place ends with this run, innermost first. */
  readonly ends: readonly Covering[];
}

export interface ArticleBlock {
  readonly type:
    | 'paragraph'
    | 'heading'
    | 'listItem'
    | 'quotation'
    | 'tableRow'
    | 'rule'
    | 'figure';
  /** Of a heading or a list item. */
  readonly level?: number;
  /** Of an ordered list item: its number; absent for a bullet. */
  readonly number?: number;
  /** Of a table row. */
  readonly header?: boolean;
  /** Of a figure: what the picture shows, as the document says it. */
  readonly alt?: string;
  /** Its number among the paragraphs, for readers who speak of them by number. */
  readonly paragraph?: number;
  /** One array of runs; several in a table row. */
  readonly cells: readonly (readonly Run[])[];
  /** About claims that begin in this block. */
  readonly notes: readonly MarginNote[];
}

/** What is to be said of a claim in a sentence or two. */
export interface ClaimNote {
  readonly verdict?: { readonly label: string; readonly colour: Hue };
  readonly status?: Status;
  readonly stale?: boolean;
  readonly text?: string;
  readonly proposed?: string;
  /** The sources that it rests on, by name. */
  readonly citations: readonly Citation[];
}

export interface MarginNote extends ClaimNote {
  /** Several when the same is to be said of each. */
  readonly numbers: readonly number[];
}

/** A claim that is wrong or needs a decision. */
export interface Finding extends ClaimNote {
  readonly number: number;
  /** Its words, shortened. */
  readonly words: string;
  /** No place of it is left in the article. */
  readonly isGone?: boolean;
  readonly flags: readonly string[];
}

export interface Citation {
  /** Its number in the list of sources; absent for a source that is not listed. */
  readonly source?: number;
  /** Who says it: "Northern Ferry Authority", or a pseudonym. */
  readonly name: string;
  readonly locator?: string;
}

export interface ClaimEntry {
  readonly number: number;
  /** Its words at each of its places, said once where they are the same. */
  readonly quotes: readonly string[];
  /** In how many places of the article it stands. */
  readonly places: number;
  /** The numbers of the paragraphs in which they begin, for readers who speak of them by number. */
  readonly paragraphs: readonly number[];
  readonly statement?: string;
  readonly claimant?: string;
  readonly madeOn?: string;
  readonly tags: readonly { readonly label: string; readonly hue: Hue }[];
  readonly status?: Status;
  /** The words that were checked, when they differ from those in the article. */
  readonly stale?: { readonly checkedText?: string };
  /** How many of its places are no longer in the article. */
  readonly detached?: number;
  readonly verdict?: {
    readonly label: string;
    readonly colour: Hue;
    readonly definition: string;
    readonly explanation?: string;
    readonly asOf?: string;
  };
  /** Refuting first, then supporting, partly supporting, context. */
  readonly evidence: readonly EvidenceEntry[];
  /** On how many independent origins the claim rests, in words. */
  readonly origins?: string;
  readonly proposed?: string;
  /** The proposed text is a wording, to stand in place of the claim's words. */
  readonly replaces?: boolean;
  readonly reply?: string;
  readonly resolution?: string;
  /** What came of asking people. */
  readonly contacts: readonly string[];
  readonly notes?: string;
  readonly priority?: 'high' | 'low';
  readonly flags: readonly string[];
  /** Who checked and signed it off, and when. */
  readonly signatures?: string;
  /** Who checked it. */
  readonly checkedBy?: string;
  /** The day on which it was checked, and that on which it was signed off. */
  readonly checkedOn?: string;
  readonly signedOn?: string;
}

export interface EvidenceEntry {
  readonly stance: Stance;
  readonly quote?: string;
  /** BCP 47 tag of the language that the source is in, where one is noted. */
  readonly language?: string;
  readonly locator?: string;
  /** The number in the list of sources; absent for a source that is not listed. */
  readonly source?: number;
  /** The source in short: its citation, its pseudonym, or "a source known to the desk". */
  readonly citation: StyledText;
  /** Who says it, in a word or two; a pseudonym for a source whose name is withheld. */
  readonly sourceName: string;
  readonly rank?: 'primary' | 'secondary';
  readonly credibility?: string;
  /** A date, or words where it is no single date. */
  readonly accessed?: string;
  readonly archiveUrl?: string;
  readonly note?: string;
}

export interface SourceEntry {
  readonly number: number;
  readonly citation: StyledText;
  readonly doi?: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  /** A date, or words where it is no single date. */
  readonly accessed?: string;
  readonly rank?: 'primary' | 'secondary';
  readonly rankReason?: string;
  readonly reliability?: string;
  /** On record, background and so on, and whether its name must stay in this report. */
  readonly terms?: string;
  readonly interest?: string;
  /** Numbers of the sources that this one repeats or rests on. */
  readonly derivedFrom: readonly number[];
  readonly usedBy: readonly number[];
  readonly notes?: string;
  readonly contacts: readonly string[];
  readonly attachments: readonly AttachedFile[];
}

/** A file that belongs to a source. */
export interface AttachedFile {
  readonly name: string;
  /** In a bundle: its number there, and where it lies beside the report, if the report can lead to it. */
  readonly exhibit?: { readonly number: number; readonly path?: string };
}

export interface Method {
  readonly paragraphs: readonly string[];
  readonly scale: {
    readonly name: string;
    readonly ratings: readonly {
      readonly label: string;
      readonly definition: string;
      readonly colour: Hue;
      readonly line: RatingUnderline;
    }[];
  };
  /** Tags in use, the most used first: what each means, and how many claims have it. */
  readonly tags: readonly {
    readonly label: string;
    readonly definition: string;
    readonly hue: Hue;
    readonly count: number;
  }[];
  /** Statuses in use. */
  readonly statuses: readonly Status[];
}

export interface Proof {
  readonly articleSha256?: string;
  readonly projectSha256?: string;
  readonly original?: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
  };
  readonly log: readonly {
    readonly when: string;
    readonly who?: string;
    readonly what: string;
    readonly on?: string;
    /** What each field had been and what it became. */
    readonly values: readonly string[];
    readonly previous?: string;
  }[];
}
