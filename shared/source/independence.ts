import type { SourceId } from '../id';
import type { Source } from './source';

type Derivation = Pick<Source, 'id' | 'derivedFrom'>;

/** The sources of a project, as a file or as the window holds them; never changed in place. */
export type Derivations = readonly Derivation[] | ReadonlyMap<SourceId, Derivation>;

/** The origins of a source: itself, or what it rests on in the end. Sorted by id. */
export type OriginsOf = (source: SourceId) => readonly SourceId[];

const prepared = new WeakMap<Derivations, OriginsOf>();

/**
 * Answers on which origins sources rest. The answers are kept with the sources, so that asking for
 * each of many claims costs no more than asking once.
 *
 * An origin is a source that is derived from no other. Sources derived from each other in a circle
 * are one origin together, named by the first of their ids. Ids of no source are ignored: an unknown
 * source has no origin, and one derived from unknown sources only is an origin itself.
 */
export function originsOf(sources: Derivations): OriginsOf {
  const known = prepared.get(sources);
  if (known) return known;
  const find = prepareOrigins(new Map([...sources.values()].map((each) => [each.id, each])));
  prepared.set(sources, find);
  return find;
}

function prepareOrigins(byId: ReadonlyMap<SourceId, Derivation>): OriginsOf {
  const reached = new Map<SourceId, ReadonlySet<SourceId>>();
  const origins = new Map<SourceId, readonly SourceId[]>();

  function reach(start: SourceId): ReadonlySet<SourceId> {
    const known = reached.get(start);
    if (known) return known;
    // A set is visited in the order of insertion, what is added on the way included.
    const found = new Set<SourceId>([start]);
    for (const id of found) {
      for (const parent of byId.get(id)?.derivedFrom ?? []) {
        if (byId.has(parent)) found.add(parent);
      }
    }
    reached.set(start, found);
    return found;
  }

  return (source) => {
    const known = origins.get(source);
    if (known) return known;
    const found = new Set<SourceId>();
    if (byId.has(source)) {
      for (const id of reach(source)) {
        const circle = [...reach(id)];
        if (circle.every((other) => reach(other).has(id))) found.add([...circle].sort()[0] ?? id);
      }
    }
    const sorted = [...found].sort();
    origins.set(source, sorted);
    return sorted;
  };
}
