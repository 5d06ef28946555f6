import type { Claim } from '../claim/claim';
import type { SourceId } from '../id';
import type { Source } from './source';

export interface SourcedClaims {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
}

/** The sources that say they are derived from a source. */
export function derivedSources(sources: readonly Source[], id: SourceId): Source[] {
  return sources.filter((source) => source.derivedFrom.includes(id));
}

/**
 * What changes with the deletion of a source: claims lose their evidence from it, and sources
 * derived from it are derived from what it was derived from, so that two reprints of one agency do
 * not become two origins because the paper between them is gone. Only changed records are answered;
 * removing the source itself is the caller's. `now`: an instant.
 */
export function deleteSource(state: SourcedClaims, id: SourceId, now: string): SourcedClaims {
  const parents = state.sources.find((source) => source.id === id)?.derivedFrom ?? [];
  return {
    claims: state.claims
      .filter(({ evidence }) => evidence.some(({ source }) => source === id))
      .map((claim) => ({
        ...claim,
        evidence: claim.evidence.filter(({ source }) => source !== id),
        modified: now,
      })),
    sources: derivedSources(state.sources, id)
      .filter((source) => source.id !== id)
      .map((source) => ({
        ...source,
        derivedFrom: [
          ...new Set(
            source.derivedFrom
              .flatMap((each) => (each === id ? parents : [each]))
              .filter((each) => each !== id && each !== source.id),
          ),
        ],
        modified: now,
      })),
  };
}
