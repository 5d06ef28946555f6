import { describeAnchor } from '../../anchor/describeAnchor';
import type { Block } from '../../article/block';
import { canonicalText, pointAt } from '../../article/canonicalText';
import type { Claim } from '../../claim/claim';
import type { AnchorId, BlockId, ClaimId } from '../../id';

/** When the claims were marked. */
export const MARKED_AT = '2026-03-14T10:00:00.000Z';

/** An article with so many claims, each over a word of its own paragraph, as they are just marked. */
export function claimsOver(
  count: number,
  word = 'words',
): { readonly blocks: Block[]; readonly claims: Claim[] } {
  const blocks = Array.from(
    { length: Math.max(1, count) },
    (_, place): Block => ({
      id: `blk_${place}` as BlockId,
      type: 'paragraph',
      content: [{ text: `${word}lead ${word}${place} ${word}close` }],
    }),
  );
  const canonical = canonicalText(blocks);
  const claims = Array.from({ length: count }, (_, place): Claim => {
    const text = `${word}${place} `;
    const start = canonical.text.indexOf(text);
    const range = {
      start: pointAt(canonical, start),
      end: pointAt(canonical, start + text.length - 1),
    };
    return {
      id: `clm_${String(place).padStart(6, '0')}` as ClaimId,
      anchors: [describeAnchor(canonical, range, `anc_${place}` as AnchorId)],
      tags: [],
      status: 'unchecked',
      evidence: [],
      created: MARKED_AT,
      modified: MARKED_AT,
    };
  });
  return { blocks, claims };
}
