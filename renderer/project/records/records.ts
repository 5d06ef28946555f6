import type { ArticleMetadata } from '../../../shared/article/block';
import type { Claim } from '../../../shared/claim/claim';
import type { ClaimId, SourceId } from '../../../shared/id';
import type { ProjectFile } from '../../../shared/project/projectFile';
import type { Scale } from '../../../shared/rating/scale';
import type { Source } from '../../../shared/source/source';
import type { Tag } from '../../../shared/tag/tag';
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

/** The records with one of them replaced, added (`before` null) or removed (`after` null). */
export function applyChange(records: Records, change: RecordChange): Records {
  switch (change.kind) {
    case 'claim':
      return {
        ...records,
        claims: records.claims.with(new Map([[change.id as ClaimId, change.after]])),
      };
    case 'source':
      return {
        ...records,
        sources: records.sources.with(new Map([[change.id as SourceId, change.after]])),
      };
    case 'tags':
      return change.after === null ? records : { ...records, tags: change.after };
    case 'scale':
      return change.after === null ? records : { ...records, scale: change.after };
    case 'article':
      return change.after === null ? records : { ...records, article: change.after };
  }
}
