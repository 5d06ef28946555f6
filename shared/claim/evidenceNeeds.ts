import type { TagId } from '../id';
import { defaultTagId } from '../tag/defaultTags';
import type { Claim } from './claim';

/** Kinds of claim that cannot be true or false, or that nobody contests. */
const NOT_CHECKABLE: ReadonlySet<TagId> = new Set(
  ['opinion', 'background', 'loaded-language'].map(defaultTagId),
);

/**
 * Whether a claim needs evidence and a verdict before it is handed over. Not with the status "no
 * check needed", and not when every tag it has is opinion, background or loaded language. One tag
 * of another kind makes it checkable: "a shameful rise of 40 per cent" is loaded language and a
 * figure, and the figure has to be right. A claim without a tag is checkable: nobody said otherwise.
 */
export function needsEvidence(claim: Pick<Claim, 'status' | 'tags'>): boolean {
  if (claim.status === 'noCheckNeeded') return false;
  return claim.tags.length === 0 || claim.tags.some((tag) => !NOT_CHECKABLE.has(tag));
}
