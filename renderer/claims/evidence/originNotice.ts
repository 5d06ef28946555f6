import type { Claim } from '../../../shared/claim/claim';
import type { SourceId } from '../../../shared/id';
import { sourceTitle } from '../../../shared/source/citation';
import { independentOrigins } from '../../../shared/source/independence';
import type { Source } from '../../../shared/source/source';

/** What is to be said about where a claim's evidence comes from; a `warning` where it is one origin. */
export interface OriginNotice {
  readonly text: string;
  readonly isWarning: boolean;
}

/**
 * Says when several sources are fewer independent origins than they seem. `null` when there is
 * nothing to say: one source, or all independent.
 */
export function originNotice(
  { evidence }: Pick<Claim, 'evidence'>,
  sources: ReadonlyMap<SourceId, Source>,
): OriginNotice | null {
  const cited = new Set(evidence.map(({ source }) => source).filter((id) => sources.has(id)));
  const origins = independentOrigins(evidence, sources);
  if (cited.size < 2 || origins.length >= cited.size) return null;
  const all = cited.size === 2 ? 'Both sources' : `All ${cited.size} sources`;
  if (origins.length > 1) {
    return {
      text: `${cited.size} sources, but ${origins.length} independent origins.`,
      isWarning: false,
    };
  }
  const origin = origins[0] === undefined ? undefined : sources.get(origins[0]);
  const rest = origin ? `rest on “${sourceTitle(origin)}”` : 'rest on one another';
  return { text: `${all} ${rest}: one independent origin.`, isWarning: true };
}
