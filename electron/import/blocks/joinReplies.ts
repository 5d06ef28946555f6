interface Said {
  readonly author: string | undefined;
  readonly text: string;
  /** When, as the document writes it: forms that sort as text. */
  readonly date?: string | undefined;
  /** The document says that it was settled. */
  readonly resolved?: boolean;
}

/** A comment with what was answered. */
export interface CommentThread<C> {
  readonly comment: C;
  /** Its words, and the replies below it under their authors' names, the first reply first. */
  readonly text: string;
  readonly resolved: boolean;
}

/** What Google Docs writes as a reply where a thread was settled, or taken up again. */
const SETTLED = /^_Marked as resolved_$/i;
const TAKEN_UP = /^_Re-?opened_$/i;

/**
 * The comments that began a thread, in their order. `rootOf` answers the comment that a thread began with,
 * which is itself where a comment replies to nothing.
 */
export function joinReplies<C extends Said>(
  comments: readonly C[],
  rootOf: (comment: C) => C,
): CommentThread<C>[] {
  const threads = Map.groupBy(comments, rootOf);
  return comments
    .filter((comment) => rootOf(comment) === comment)
    .map((comment) => {
      const replies = (threads.get(comment) ?? []).filter((each) => each !== comment).sort(byDate);
      const answers = replies.map(({ author, text }) => `${author ?? 'Reply'}: ${text}`);
      const last = replies.findLast(({ text }) => SETTLED.test(text) || TAKEN_UP.test(text));
      const resolved = last ? SETTLED.test(last.text) : comment.resolved === true;
      return { comment, text: [comment.text, ...answers].join('\n\n'), resolved };
    });
}

/** Those without a date stay where they are. */
function byDate({ date: a }: Said, { date: b }: Said): number {
  if (a === undefined || b === undefined || a === b) return 0;
  return a < b ? -1 : 1;
}
