import type { Claim } from '../../../shared/claim/claim';
import { createClaim } from '../../../shared/claim/createClaim';
import type { AnchorId, BlockId } from '../../../shared/id';
import type { ClaimView } from '../../project/derived/projectView';

/** A claim as the window shows it, for tests: on the words given, with what differs from a new one. */
export function testClaimView(
  number: number,
  text: string,
  { claim, ...shown }: Partial<Omit<ClaimView, 'claim'>> & { claim?: Partial<Claim> } = {},
): ClaimView {
  const point = { block: 'blk_1' as BlockId, offset: 0 };
  const anchor = {
    id: `anc_${number}` as AnchorId,
    start: point,
    end: { ...point, offset: text.length },
    quote: { exact: text, prefix: '', suffix: '' },
  };
  const fresh = createClaim({ anchors: [anchor], tags: [], now: '2026-03-14T09:00:00.000Z' });
  return {
    claim: { ...fresh, ...claim },
    number,
    text,
    detached: [],
    stale: false,
    origins: 0,
    ...shown,
  };
}
