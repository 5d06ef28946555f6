import type { Claim } from '../../../shared/claim/claim';
import { createClaim } from '../../../shared/claim/createClaim';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { AnchorId, BlockId } from '../../../shared/id';

/** A claim as the window shows it, for tests: on the words given, with what differs from a new one. */
export function testDerivedClaim(
  number: number,
  wording: string,
  { claim, ...shown }: Partial<Omit<DerivedClaim, 'claim'>> & { claim?: Partial<Claim> } = {},
): DerivedClaim {
  const point = { block: 'blk_1' as BlockId, offset: 0 };
  const anchor = {
    id: `anc_${number}` as AnchorId,
    start: point,
    end: { ...point, offset: wording.length },
    quote: { exact: wording, prefix: '', suffix: '' },
  };
  const fresh = createClaim({ anchors: [anchor], tags: [], now: '2026-03-14T09:00:00.000Z' });
  return {
    claim: { ...fresh, ...claim },
    number,
    wording,
    detached: [],
    stale: false,
    origins: { supporting: [], refuting: [] },
    ...shown,
  };
}
