interface Said {
  readonly author: string | undefined;
  readonly text: string;
}

/**
 * The comments that began a thread, in their order, with the replies to each below it under their authors' names.
 * `rootOf` answers the comment that a thread began with, which is itself where a comment replies to nothing.
 */
export function joinReplies<C extends Said>(
  comments: readonly C[],
  rootOf: (comment: C) => C,
): { readonly comment: C; readonly text: string }[] {
  const threads = Map.groupBy(comments, rootOf);
  return comments
    .filter((comment) => rootOf(comment) === comment)
    .map((comment) => {
      const replies = (threads.get(comment) ?? []).filter((each) => each !== comment);
      const answers = replies.map(({ author, text }) => `${author ?? 'Reply'}: ${text}`);
      return { comment, text: [comment.text, ...answers].join('\n\n') };
    });
}
