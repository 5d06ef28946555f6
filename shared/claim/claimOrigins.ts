import { assertNever } from '../assertNever';
import type { SourceId } from '../id';
import { type Derivations, originsOf } from '../source/independence';
import type { Evidence } from './evidence';

/** The independent origins of a claim's evidence, counted apart by what they do to it. Sorted by id. */
export interface ClaimOrigins {
  /** What the claim rests on: origins of what supports it, in whole or in part. */
  readonly supporting: readonly SourceId[];
  readonly refuting: readonly SourceId[];
}

/** Counts origins, not sources: ten papers that reprint one agency are one. Context counts for nothing. */
export function claimOrigins(
  evidence: Iterable<Pick<Evidence, 'source' | 'stance'>>,
  sources: Derivations,
): ClaimOrigins {
  const find = originsOf(sources);
  const supporting = new Set<SourceId>();
  const refuting = new Set<SourceId>();
  for (const { source, stance } of evidence) {
    switch (stance) {
      case 'supports':
      case 'partly':
        for (const origin of find(source)) supporting.add(origin);
        break;
      case 'refutes':
        for (const origin of find(source)) refuting.add(origin);
        break;
      case 'context':
        break;
      default:
        assertNever(stance);
    }
  }
  return { supporting: [...supporting].sort(), refuting: [...refuting].sort() };
}

/**
 * The one origin that everything stands on: the only one that supports the claim, or, where none
 * does, the only one that refutes it.
 */
export function loneOrigin({ supporting, refuting }: ClaimOrigins): SourceId | undefined {
  const side = supporting.length > 0 ? supporting : refuting;
  return side.length === 1 ? side[0] : undefined;
}
