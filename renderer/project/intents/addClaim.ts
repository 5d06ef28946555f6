import type { Claim } from '../../../shared/claim/claim';
import { type ClaimId, newId, type TagId } from '../../../shared/id';
import { claimMark } from '../blockToNode';
import { setRecord } from '../records/recordsPlugin';
import { beginIntent, type Intent, now } from './intent';
import { markRange } from './markRange';

/** Marks the stretch between two document positions as a new claim, with or without a tag. */
export function addClaim(
  a: number,
  b: number,
  tags: readonly TagId[],
  id: ClaimId = newId('claim'),
): Intent {
  return (state) => {
    const marking = markRange(state, a, b);
    if (!marking) return null;
    const time = now();
    const claim: Claim = {
      id,
      anchors: [marking.anchor],
      tags: [...tags],
      status: 'unchecked',
      evidence: [],
      created: time,
      modified: time,
    };
    const tr = beginIntent(state).addMark(
      marking.from,
      marking.to,
      claimMark(state.schema, marking.anchor.id),
    );
    return setRecord(tr, { kind: 'claim', id, before: null, after: claim });
  };
}
