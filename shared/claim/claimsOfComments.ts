import { describeAnchor } from '../anchor/describeAnchor';
import type { Block } from '../article/block';
import { canonicalText, offsetOf } from '../article/canonicalText';
import type { ImportedComment } from '../article/importResult';
import { newId } from '../id';
import type { Claim } from './claim';
import { createClaim } from './createClaim';

/**
 * A claim to be checked for each comment on words of the article, with what was said and by whom as its
 * notes. Comments on the same words stay claims of their own: each asks something else, and two claims
 * are merged more easily than one is taken apart. A comment on no words of the article gives none.
 * `now` is an instant in UTC with milliseconds.
 */
export function claimsOfComments(
  blocks: readonly Block[],
  comments: readonly ImportedComment[],
  now: string,
): Claim[] {
  const canonical = canonicalText(blocks);
  return comments.flatMap(({ start, end, also = [], text, author, resolved }) => {
    const anchors = [{ start, end }, ...also].flatMap((range) => {
      const from = offsetOf(canonical, range.start);
      const to = offsetOf(canonical, range.end);
      if (from === undefined || to === undefined || from >= to) return [];
      return [describeAnchor(canonical, range, newId('anchor'))];
    });
    if (anchors.length === 0) return [];
    const notes = `${resolved ? 'Resolved comment' : 'Comment'}${author ? ` by ${author}` : ''}: ${text}`;
    return [{ ...createClaim({ anchors, now }), notes }];
  });
}
