import { createClaim } from '../../../shared/claim/createClaim';
import { type ClaimId, newId, type TagId } from '../../../shared/id';
import { claimMark } from '../model/blockToNode';
import { setRecord } from '../model/records/recordsPlugin';
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
    const claim = createClaim({ anchors: [marking.anchor], tags, now: now(), id });
    const tr = beginIntent(state).addMark(
      marking.from,
      marking.to,
      claimMark(state.schema, marking.anchor.id),
    );
    return setRecord(tr, { kind: 'claim', id, before: null, after: claim });
  };
}
