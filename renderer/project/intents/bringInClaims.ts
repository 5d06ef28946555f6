import { tagsInUse } from '../../../shared/annotation/bringIn';
import { offsetOf } from '../../../shared/article/canonicalText';
import type { Claim } from '../../../shared/claim/claim';
import type { Tag } from '../../../shared/tag/tag';
import { articleIndex } from '../model/articleIndex';
import { claimMark } from '../model/blockToNode';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { beginIntent, type Intent, unlessEmpty } from './intent';
import { markOffsets } from './markRange';

/**
 * Adds claims that stand on words of the article, and of the new tags those that they have. A claim
 * whose words have gone since it was made is left out.
 */
export function bringInClaims(claims: readonly Claim[], newTags: readonly Tag[]): Intent {
  return (state) => {
    const { canonical } = articleIndex(state.doc);
    const tr = beginIntent(state);
    const added = claims.filter((claim) => {
      const markings = claim.anchors.flatMap(({ id, start, end, quote }) => {
        const from = offsetOf(canonical, start);
        const to = offsetOf(canonical, end);
        if (from === undefined || to === undefined) return [];
        if (canonical.text.slice(from, to) !== quote.exact) return [];
        return markOffsets(state, from, to, id) ?? [];
      });
      for (const { anchor, from, to } of markings) {
        tr.addMark(from, to, claimMark(state.schema, anchor.id));
      }
      if (markings.length === 0) return false;
      const after = { ...claim, anchors: markings.map(({ anchor }) => anchor) };
      setRecord(tr, { kind: 'claim', id: claim.id, before: null, after });
      return true;
    });
    const { tags } = recordsOf(state);
    const fresh = tagsInUse(added, newTags);
    if (fresh.length > 0) {
      setRecord(tr, { kind: 'tags', id: 'tags', before: tags, after: [...tags, ...fresh] });
    }
    return unlessEmpty(tr);
  };
}
