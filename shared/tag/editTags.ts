import type { Claim } from '../claim/claim';
import { dropUndefined } from '../dropUndefined';
import { newId, type TagId } from '../id';
import type { Tag } from './tag';

/** What the operations on tags read: the project's tags in their order, and its claims. */
export interface TaggedClaims {
  readonly tags: readonly Tag[];
  readonly claims: readonly Claim[];
}

/** All tags in their new order, and of the claims only those that changed. */
export interface TagEdit {
  readonly tags: readonly Tag[];
  readonly claims: readonly Claim[];
}

/** A tag as a person describes it. */
export type NewTag = Omit<Tag, 'id'> & { readonly id?: TagId };

/** Puts a new tag at the end. */
export function addTag(tags: readonly Tag[], { id = newId('tag'), ...tag }: NewTag): Tag[] {
  return [...tags, { ...tag, id }];
}

/** Renames, recolours or redefines a tag. A property given as `undefined` is removed. */
export function editTag(
  tags: readonly Tag[],
  id: TagId,
  change: Partial<Omit<Tag, 'id'>>,
): readonly Tag[] {
  return tags.map((tag) => (tag.id === id ? dropUndefined({ ...tag, ...change }) : tag));
}

/** Moves a tag to a place in the order, counted without it; places outside are the ends. */
export function moveTag(tags: readonly Tag[], id: TagId, place: number): readonly Tag[] {
  const tag = tags.find((each) => each.id === id);
  if (tag === undefined) return tags;
  const others = tags.filter((each) => each !== tag);
  const at = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, at), tag, ...others.slice(at)];
}

/** Ends the tag `from`; its claims have the tag `into` in its place, once. `now`: an instant. */
export function mergeTags(state: TaggedClaims, from: TagId, into: TagId, now: string): TagEdit {
  if (from === into || !state.tags.some((tag) => tag.id === into)) {
    return { tags: state.tags, claims: [] };
  }
  return deleteTag(state, from, into, now);
}

/** Deletes a tag; its claims lose it, or have `replacement` in its place. `now`: an instant. */
export function deleteTag(
  state: TaggedClaims,
  id: TagId,
  replacement: TagId | undefined,
  now: string,
): TagEdit {
  return {
    tags: state.tags.filter((tag) => tag.id !== id),
    claims: claimsWithTag(state.claims, id).map((claim) => ({
      ...claim,
      tags: replaceTag(claim.tags, id, replacement),
      modified: now,
    })),
  };
}

/** The claims that have a tag. */
function claimsWithTag(claims: readonly Claim[], id: TagId): Claim[] {
  return claims.filter((claim) => claim.tags.includes(id));
}

function replaceTag(tags: readonly TagId[], id: TagId, replacement: TagId | undefined): TagId[] {
  const replaced = tags.flatMap((tag) => {
    if (tag !== id) return [tag];
    return replacement === undefined ? [] : [replacement];
  });
  return [...new Set(replaced)];
}
