import { locateAnchors } from '../anchor/locate/locateAnchors';
import { type CanonicalText, canonicalText, rangeOffsets } from '../article/canonicalText';
import { countWords } from '../article/countWords';
import type { Claim } from '../claim/claim';
import type { ClaimFacts } from '../claim/filterClaims';
import { numberClaims } from '../claim/numberClaims';
import { claimText, isStale } from '../claim/staleness';
import type { Status } from '../claim/status';
import type { AnchorId, SourceId } from '../id';
import { independentOrigins } from '../source/independence';
import type { ProjectFile } from './file/projectFile';

/** Where one anchor of a claim stands: offsets into the canonical text, UTF-16 units, end-exclusive. */
export interface Place {
  readonly anchorId: AnchorId;
  readonly start: number;
  readonly end: number;
}

export interface DerivedClaim extends ClaimFacts {
  readonly claim: Claim;
  /** As shown in the window and in reports, from 1. */
  readonly number: number;
  /** Its wording now; a detached anchor counts with its last words. */
  readonly quote: string;
  /** In the order of the claim's anchors, without the detached ones. */
  readonly places: readonly Place[];
  readonly detached: readonly AnchorId[];
  readonly stale: boolean;
  /** The independent origins of its evidence. */
  readonly origins: readonly SourceId[];
}

/** What follows from a project file and is never stored in it. */
export interface ProjectFacts {
  readonly project: ProjectFile;
  readonly canonical: CanonicalText;
  /** In the order of their numbers. */
  readonly claims: readonly DerivedClaim[];
  /** How many claims have each status. */
  readonly statusCounts: Readonly<Record<Status, number>>;
  readonly words: number;
}

/** Derives everything the command line, the library and the reports need to know of a project. */
export function deriveProject(project: ProjectFile): ProjectFacts {
  const canonical = canonicalText(project.article.blocks);
  const standingOf = locateAnchors(
    canonical,
    project.claims.flatMap(({ anchors }) => anchors),
  );

  const unnumbered = project.claims.map((claim) => {
    const anchors = claim.anchors.map((anchor) => {
      const standing = standingOf(anchor);
      return standing.kind === 'detached'
        ? { anchor, place: undefined }
        : { anchor, place: rangeOffsets(canonical, standing.range) };
    });
    const quote = claimText(
      anchors.map(({ anchor, place }) =>
        place ? canonical.text.slice(place.start, place.end) : anchor.quote.exact,
      ),
    );
    const places = anchors.flatMap(({ anchor, place }) =>
      place ? [{ anchorId: anchor.id, ...place }] : [],
    );
    const detached = anchors.flatMap(({ anchor, place }) => (place ? [] : [anchor.id]));
    const claimOrigins = independentOrigins(claim.evidence, project.sources);
    return {
      claim,
      quote,
      places,
      detached,
      isDetached: detached.length > 0,
      stale: isStale(claim, quote),
      origins: claimOrigins,
      originCount: claimOrigins.length,
    };
  });

  const numbers = numberClaims(
    unnumbered.map(({ claim, places }) => ({ id: claim.id, ranges: places })),
  );
  return {
    project,
    canonical,
    claims: unnumbered
      .map((facts) => ({ ...facts, number: numbers.get(facts.claim.id) ?? 0 }))
      .sort((a, b) => a.number - b.number),
    statusCounts: countStatuses(project.claims),
    words: countWords(canonical.text, project.article.language),
  };
}

function countStatuses(claims: readonly Claim[]): Record<Status, number> {
  const counts: Record<Status, number> = {
    unchecked: 0,
    inProgress: 0,
    verified: 0,
    needsChange: 0,
    cannotVerify: 0,
    noCheckNeeded: 0,
  };
  for (const { status } of claims) counts[status] += 1;
  return counts;
}
