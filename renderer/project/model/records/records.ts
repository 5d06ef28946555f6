import type { ArticleMetadata } from '../../../../shared/article/block';
import { assertNever } from '../../../../shared/assertNever';
import type { Claim } from '../../../../shared/claim/claim';
import type { ClaimId, SourceId } from '../../../../shared/id';
import type { ProjectFile } from '../../../../shared/project/file/projectFile';
import type { Scale } from '../../../../shared/rating/scale';
import type { Source } from '../../../../shared/source/source';
import type { Tag } from '../../../../shared/tag/tag';
import type { PatchedMap } from '../PatchedMap';

/** Everything of the project but the article's blocks. Immutable: a change makes a new object. */
export interface Records {
  readonly article: ArticleMetadata;
  readonly scale: Scale;
  /** In the project's own order. */
  readonly tags: readonly Tag[];
  readonly sources: PatchedMap<SourceId, Source>;
  readonly claims: PatchedMap<ClaimId, Claim>;
  /** What no step changes: id, dates, the log as it was, and keys of a newer version. */
  readonly head: Omit<ProjectFile, 'article' | 'scale' | 'tags' | 'sources' | 'claims'>;
}

/** The records that a step can change, by kind. Tags are one record because their order matters. */
export interface RecordKinds {
  claim: Claim;
  source: Source;
  tags: readonly Tag[];
  scale: Scale;
  article: ArticleMetadata;
}

export type RecordKind = keyof RecordKinds;

/** One record before and after; `null` where it does not exist. `id` is the kind for the single ones. */
export type RecordChange = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly id: string;
    readonly before: RecordKinds[K] | null;
    readonly after: RecordKinds[K] | null;
  };
}[RecordKind];

/**
 * The records with some of them replaced, added (`before` null) or removed (`after` null), the last change of
 * one counting. The same object where nothing changes.
 */
export function applyChanges(records: Records, changes: Iterable<RecordChange>): Records {
  const claims = new Map<ClaimId, Claim | null>();
  const sources = new Map<SourceId, Source | null>();
  let next = records;
  for (const change of changes) {
    switch (change.kind) {
      case 'claim':
        claims.set(change.id as ClaimId, change.after);
        break;
      case 'source':
        sources.set(change.id as SourceId, change.after);
        break;
      case 'tags':
        if (change.after !== null) next = { ...next, tags: change.after };
        break;
      case 'scale':
        if (change.after !== null) next = { ...next, scale: change.after };
        break;
      case 'article':
        if (change.after !== null) next = { ...next, article: change.after };
        break;
      default:
        assertNever(change);
    }
  }
  // At once: to make a map of ten thousand anew for each of as many claims would take a third of a second.
  if (claims.size > 0) next = { ...next, claims: records.claims.with(claims) };
  if (sources.size > 0) next = { ...next, sources: records.sources.with(sources) };
  return next;
}
