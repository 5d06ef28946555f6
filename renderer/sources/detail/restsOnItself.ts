import type { SourceId } from '../../../shared/id';
import type { Source } from '../../../shared/source/source';

/** True when a source is derived, over others or directly, from itself. */
export function restsOnItself(
  sources: ReadonlyMap<SourceId, Pick<Source, 'derivedFrom'>>,
  id: SourceId,
): boolean {
  // A set is visited in the order of insertion, what is added on the way included.
  const reached = new Set(sources.get(id)?.derivedFrom);
  for (const each of reached) {
    if (each === id) return true;
    for (const parent of sources.get(each)?.derivedFrom ?? []) reached.add(parent);
  }
  return false;
}
