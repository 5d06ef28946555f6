import { locateAnchors } from '../anchor/locate/locateAnchors';
import { articleWords } from '../article/articleWords';
import { type CanonicalText, canonicalText } from '../article/canonicalText';
import type { Claim } from '../claim/claim';
import { type DerivedClaim, deriveClaims } from '../claim/deriveClaims';
import type { AnchoredText } from '../claim/standing';
import type { Status } from '../claim/status';
import type { ProjectFile } from './file/projectFile';

/** What follows from a project file and is never stored in it. */
export interface ProjectFacts extends AnchoredText {
  readonly project: ProjectFile;
  /** In the order of their numbers. */
  readonly claims: readonly DerivedClaim[];
  /** How many claims have each status. */
  readonly statusCounts: Readonly<Record<Status, number>>;
  readonly words: number;
}

/** Derives everything the command line, the library and the reports need to know of a project. */
export function deriveProject(project: ProjectFile): ProjectFacts {
  const { article, claims, scale } = project;
  const canonical = canonicalText(article.blocks);
  const text = anchoredText(canonical, claims);
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  return {
    project,
    canonical,
    standingOf: text.standingOf,
    claims: deriveClaims(claims, { sources, scale }, text),
    statusCounts: countStatuses(claims),
    words: articleWords(article.blocks, article.language),
  };
}

/** Locates every anchor once. */
function anchoredText(canonical: CanonicalText, claims: readonly Claim[]): AnchoredText {
  const anchors = claims.flatMap((claim) => claim.anchors);
  const locate = locateAnchors(canonical, anchors);
  return {
    canonical,
    standingOf: (anchor) => {
      const found = locate(anchor);
      return found.kind === 'detached' ? undefined : found.range;
    },
  };
}

function countStatuses(claims: readonly Claim[]): Record<Status, number> {
  const counts: Record<Status, number> = {
    unchecked: 0,
    inProgress: 0,
    checked: 0,
    changeNeeded: 0,
    notSettled: 0,
    noCheckNeeded: 0,
  };
  for (const { status } of claims) counts[status] += 1;
  return counts;
}
