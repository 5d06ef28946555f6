import type { DerivedClaim } from '../../claim/deriveClaims';
import type { SourceId } from '../../id';
import { sourceTitle } from '../../source/citation';
import type { Source } from '../../source/source';
import { disclosureOf } from '../desk/allowance';
import type { Desk } from '../desk/desk';
import { capital, countOf } from '../words/listWords';

/** On how many independent origins a claim rests, as far as a report may say. */
interface OriginWords {
  readonly count: number;
  readonly sentence: string;
  /** What the only origin is called, where that may be said. */
  readonly only?: string;
}

/**
 * Says nothing when a source that is not shown in full is linked with another: the count alone would
 * then tell that the two belong together.
 */
export function originWords(derived: DerivedClaim, desk: Desk): OriginWords | undefined {
  const cited = new Set(derived.claim.evidence.map(({ source }) => source));
  const count = derived.origins.length;
  if (count === 0) return undefined;
  const reached = reach(cited, desk);
  const isOpen = [...reached].every((source) => disclosureOf(source, desk.allowance) === 'full');
  if (!isOpen) {
    const isAlone = cited.size === 1 && reached.size === 1;
    return isAlone ? { count, sentence: 'One independent origin.' } : undefined;
  }
  const sentence = `${capital(countOf(count, 'independent origin'))}`;
  const [first] = derived.origins;
  const origin = first && desk.sources.get(first);
  if (count > 1 || !origin) return { count, sentence: `${sentence}.` };
  const only = sourceTitle(origin);
  return { count, sentence: `${sentence}: “${only}”.`, only };
}

function reach(start: ReadonlySet<SourceId>, { sources }: Desk): Set<Source> {
  const ids = new Set(start);
  // A set is visited in the order of insertion, what is added on the way included.
  for (const id of ids) for (const origin of sources.get(id)?.derivedFrom ?? []) ids.add(origin);
  return new Set([...ids].flatMap((id) => sources.get(id) ?? []));
}
