import { type ClaimOrigins, loneOrigin } from '../../claim/claimOrigins';
import type { DerivedClaim } from '../../claim/deriveClaims';
import type { SourceId } from '../../id';
import { sourceTitle } from '../../source/citation';
import type { Source } from '../../source/source';
import type { Desk } from '../desk/desk';
import { disclosureOf } from '../desk/profileAllowances';
import { capital } from '../words/listWords';
import { originSentence } from '../words/originSentence';

/** On how many independent origins a claim rests, as far as a report may say. */
interface OriginWords {
  readonly origins: ClaimOrigins;
  readonly sentence: string;
  /** What the only origin is called, where that may be said. */
  readonly only?: string;
}

/**
 * Says nothing when a source that is not shown in full is linked with another: the count alone would
 * then tell that the two belong together. Undefined, too, for a claim without evidence.
 */
export function originWords(derived: DerivedClaim, desk: Desk): OriginWords | undefined {
  const { claim, origins } = derived;
  if (claim.evidence.length === 0) return undefined;
  const counted = claim.evidence.filter(({ stance }) => stance !== 'context');
  const cited = new Set(counted.map(({ source }) => source));
  const reached = reach(cited, desk);
  const isOpen = [...reached].every((source) => disclosureOf(source, desk.allowance) === 'full');
  if (!isOpen && (cited.size > 1 || reached.size > 1)) return undefined;
  const titleOf = (id: SourceId) => {
    const source = desk.sources.get(id);
    return isOpen && source ? sourceTitle(source) : undefined;
  };
  const lone = loneOrigin(origins);
  const only = lone && titleOf(lone);
  return {
    origins,
    sentence: `${capital(originSentence(origins, titleOf))}.`,
    ...(only !== undefined && { only }),
  };
}

function reach(start: ReadonlySet<SourceId>, { sources }: Desk): Set<Source> {
  const ids = new Set(start);
  // A set is visited in the order of insertion, what is added on the way included.
  for (const id of ids) for (const origin of sources.get(id)?.derivedFrom ?? []) ids.add(origin);
  return new Set([...ids].flatMap((id) => sources.get(id) ?? []));
}
