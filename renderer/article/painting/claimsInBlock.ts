import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { AnchorId } from '../../../shared/id';
import type { ProjectView } from '../../project/derived/projectView';
import { nodeToBlock } from '../../project/model/nodeToBlock';

/** One place of a claim. */
export interface ClaimPlace {
  readonly claim: DerivedClaim;
  readonly anchor: AnchorId;
}

/** The places of claims that stand in a block, or reach into it, by its place in the article. */
export function claimsInBlock(
  { index, byAnchor }: Pick<ProjectView, 'index' | 'byAnchor'>,
  block: number,
): ClaimPlace[] {
  return nodeToBlock(index.doc.child(block)).spans.flatMap(({ anchor }) => {
    const claim = byAnchor.get(anchor);
    return claim ? [{ claim, anchor }] : [];
  });
}
