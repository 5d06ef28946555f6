import type { ImportedComment } from '../../../shared/article/importResult';

/** Which of a document's comments become draft claims. */
export interface TakenComments {
  readonly open: boolean;
  readonly resolved: boolean;
}

/** What the document calls settled asks nothing any more. */
export const USUALLY_TAKEN: TakenComments = { open: true, resolved: false };

export function commentsTaken(
  comments: readonly ImportedComment[],
  taken: TakenComments,
): ImportedComment[] {
  return comments.filter(({ resolved }) => (resolved ? taken.resolved : taken.open));
}
