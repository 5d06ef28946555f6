import type { ClaimId } from '../../../shared/id';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { beginIntent, type Intent } from './intent';
import { unmark } from './places';

/**
 * Removes a claim with its marks. Asks nothing, because it can be undone. Requests for correction are the article's
 * from then on: that somebody asked is not undone by it.
 */
export function deleteClaim(id: ClaimId): Intent {
  return (state) => {
    const { article, claims } = recordsOf(state);
    const claim = claims.get(id);
    if (!claim) return null;
    const tr = beginIntent(state);
    for (const anchor of claim.anchors) unmark(tr, anchor.id);
    const { requests = [] } = claim;
    if (requests.length > 0) {
      const after = { ...article, requests: [...(article.requests ?? []), ...requests] };
      setRecord(tr, { kind: 'article', id: 'article', before: article, after });
    }
    return setRecord(tr, { kind: 'claim', id, before: claim, after: null });
  };
}
