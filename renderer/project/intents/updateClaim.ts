import type { Transaction } from '@tiptap/pm/state';
import type { Claim } from '../../../shared/claim/claim';
import type { ClaimId } from '../../../shared/id';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { beginIntent, type Intent, now, unlessEmpty } from './intent';

/** Replaces a claim's record by what `update` makes of it; the same object means no change. */
export function updateClaim(id: ClaimId, update: (claim: Claim) => Claim): Intent {
  return (state) => {
    const before = recordsOf(state).claims.get(id);
    return before ? unlessEmpty(changeClaim(beginIntent(state), before, update(before))) : null;
  };
}

/** Adds to the transaction that a claim became another, with the time of the change. */
export function changeClaim(tr: Transaction, before: Claim, after: Claim): Transaction {
  if (before === after) return tr;
  return setRecord(tr, {
    kind: 'claim',
    id: before.id,
    before,
    after: { ...after, modified: now() },
  });
}
