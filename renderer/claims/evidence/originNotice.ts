import type { Claim } from '../../../shared/claim/claim';
import { claimOrigins, loneOrigin } from '../../../shared/claim/claimOrigins';
import type { SourceId } from '../../../shared/id';
import { capital } from '../../../shared/report/words/listWords';
import { originSentence } from '../../../shared/report/words/originSentence';
import { sourceTitle } from '../../../shared/source/citation';
import type { Source } from '../../../shared/source/source';

/** What is to be said about where a claim's evidence comes from; a `warning` where it is one origin. */
export interface OriginNotice {
  readonly text: string;
  readonly isWarning: boolean;
}

/**
 * Says on how many independent origins several sources come down to, where that is fewer than there
 * are sources. `null` when there is nothing to say: one source, or each an origin that counts.
 */
export function originNotice(
  { evidence }: Pick<Claim, 'evidence'>,
  sources: ReadonlyMap<SourceId, Source>,
): OriginNotice | null {
  const cited = new Set(evidence.map(({ source }) => source).filter((id) => sources.has(id)));
  const origins = claimOrigins(evidence, sources);
  const counted = origins.supporting.length + origins.refuting.length;
  if (cited.size < 2 || counted >= cited.size) return null;
  const sentence = originSentence(origins, (id) => {
    const source = sources.get(id);
    return source && sourceTitle(source);
  });
  return {
    text: `${capital(sentence)}.`,
    isWarning: counted === 0 || loneOrigin(origins) !== undefined,
  };
}
