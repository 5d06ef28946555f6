import type { Id, IdKind } from '../shared/id';

const PREFIXES = {
  project: 'prj',
  block: 'blk',
  claim: 'clm',
  anchor: 'anc',
  source: 'src',
  evidence: 'evd',
  tag: 'tag',
  scale: 'scl',
  rating: 'rtg',
} as const satisfies Record<IdKind, string>;

/** An id that is the same each time, as wide as those that Galley makes. */
export function idOf<K extends IdKind>(kind: K, place: number): Id<K> {
  return `${PREFIXES[kind]}_${String(place).padStart(16, '0')}` as Id<K>;
}
