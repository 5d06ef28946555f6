import type { ArticleMetadata, Block } from '../../article/block';
import type { DerivedClaim } from '../../claim/deriveClaims';
import type { AnchoredText } from '../../claim/standing';
import type { SourceId } from '../../id';
import type { ProjectFile } from '../../project/file/projectFile';
import type { LogEntry } from '../../project/log/logEntry';
import { deriveProject } from '../../project/projectFacts';
import type { Rating, Scale } from '../../rating/scale';
import type { Source } from '../../source/source';
import type { Tag } from '../../tag/tag';
import type { Profile } from '../profiles';
import type { DeskLook } from './deskLook';
import { discloseSources, type SourceRegister } from './discloseSources';
import { claimsWithVerdict, isOutdated } from './heldBack';
import { paragraphNumbers } from './paragraphNumbers';
import { ALLOWANCES, type Allowance } from './profileAllowances';

/** What a report needs beside the project. */
export interface ReportContext {
  /** ISO instant at which the report is made. */
  readonly now: string;
  /** Random text, new for each export: pseudonyms derive from it, so that two exports cannot be compared by them. */
  readonly nonce: string;
  readonly deskName?: string;
  readonly look?: DeskLook;
  /** Where the report will be published: an absolute http or https address. */
  readonly pageUrl?: string;
  /** SHA-256 of the project's text in UTF-8, lower-case hexadecimal. */
  readonly projectSha256?: string;
  /** SHA-256 of the article's canonical text in UTF-8, lower-case hexadecimal. */
  readonly articleSha256?: string;
  /** Whether verdicts on words that have changed since, or are gone, may go to the public all the same. */
  readonly allowStale?: boolean;
}

/**
 * What lies on the desk of somebody who writes a report for one reader: the project derived once, the
 * claims this reader is shown, and what each source is called to them. All export formats are made from
 * one desk, so that each shows the same claims and pseudonyms. The records lie there whole: whoever writes
 * asks `allowance` for every field, and `register` for every source.
 */
export interface Desk extends AnchoredText {
  readonly profile: Profile;
  readonly context: ReportContext;
  /** What this reader may see; every part of a report asks it. */
  readonly allowance: Allowance;
  readonly article: ArticleMetadata & { readonly blocks: readonly Block[] };
  /** The number of each block among the paragraphs; empty for readers who do not speak of them by number. */
  readonly paragraphs: readonly (number | undefined)[];
  /** How many words the article has. */
  readonly words: number;
  readonly scale: Scale;
  readonly tags: readonly Tag[];
  /** The record of changes; empty for readers who are not shown it. */
  readonly log: readonly LogEntry[];
  /** Every claim of the article, in the order of their numbers: to be counted, and named by number. */
  readonly marked: readonly DerivedClaim[];
  /** The claims that the profile lists, in the order of their numbers. */
  readonly listed: readonly DerivedClaim[];
  /** The claims whose verdicts are not for the public, because they are about other words. */
  readonly heldBack: ReadonlySet<DerivedClaim>;
  /** All of them, to follow what rests on what; what may be said of one is in `register`. */
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly register: SourceRegister;
  /** In the claim's order of tags; ids without a tag are left out. */
  readonly tagsOf: (derived: DerivedClaim) => readonly Tag[];
  readonly ratingOf: (derived: DerivedClaim) => Rating | undefined;
}

/** Lays the desk for one reader: derives the project, once. */
export function makeDesk(project: ProjectFile, profile: Profile, context: ReportContext): Desk {
  const { canonical, standingOf, words, claims } = deriveProject(project);
  const allowance = ALLOWANCES[profile];
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  const tagById = new Map(project.tags.map((tag) => [tag.id, tag]));
  const ratingById = new Map(project.scale.ratings.map((rating) => [rating.id, rating]));
  const ratingOf = ({ claim }: DerivedClaim) =>
    claim.verdict && ratingById.get(claim.verdict.rating);
  const withVerdict = new Set(claimsWithVerdict(claims, project.scale));
  const heldBack = new Set(context.allowStale ? [] : [...withVerdict].filter(isOutdated));
  const listed = claims.filter((derived) =>
    derived.claim.status === 'noCheckNeeded'
      ? allowance.claimsWithoutCheck
      : (allowance.claimsWithoutVerdict || withVerdict.has(derived)) &&
        (allowance.outdatedVerdicts || !heldBack.has(derived)),
  );
  return {
    profile,
    context,
    allowance,
    article: project.article,
    paragraphs: allowance.paragraphNumbers ? paragraphNumbers(project.article.blocks) : [],
    canonical,
    standingOf,
    words,
    scale: project.scale,
    tags: project.tags,
    log: allowance.log ? project.log : [],
    marked: claims,
    listed,
    heldBack,
    sources,
    register: discloseSources(sources, listed, allowance, context.nonce),
    tagsOf: ({ claim }) => claim.tags.flatMap((id) => tagById.get(id) ?? []),
    ratingOf,
  };
}
