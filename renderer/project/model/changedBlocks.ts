import type { Node } from '@tiptap/pm/model';

/** The blocks between the first and the last that differ, by their places in two documents. */
export interface ChangedBlocks {
  readonly first: number;
  /** Behind the last of them in the earlier document, and in the later one. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** What differs between two documents: no more blocks than these, and those around them are the same nodes. */
export function changedBlocks(before: Node, after: Node): ChangedBlocks {
  const [old, now] = [before.children, after.children];
  let first = 0;
  let oldEnd = old.length;
  let newEnd = now.length;
  while (first < oldEnd && first < newEnd && old[first] === now[first]) first += 1;
  while (oldEnd > first && newEnd > first && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { first, oldEnd, newEnd };
}
