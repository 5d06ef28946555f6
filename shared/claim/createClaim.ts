import type { Anchor } from '../anchor/anchor';
import { type ClaimId, newId, type TagId } from '../id';
import type { Claim } from './claim';

export interface NewClaim {
  /** At least one. */
  readonly anchors: readonly Anchor[];
  readonly tags?: readonly TagId[];
  /** An instant in UTC with milliseconds. */
  readonly now: string;
  readonly id?: ClaimId;
}

/** A claim that has just been marked: unchecked, without evidence. */
export function createClaim({ anchors, tags = [], now, id = newId('claim') }: NewClaim): Claim {
  return {
    id,
    anchors: [...anchors],
    tags: [...tags],
    status: 'unchecked',
    evidence: [],
    created: now,
    modified: now,
  };
}
