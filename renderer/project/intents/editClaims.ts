import { type BulkEdit, bulkEdit } from '../../../shared/claim/bulkEdit';
import type { ClaimId } from '../../../shared/id';
import { projectView } from '../derived/projectView';
import { setRecord } from '../model/records/recordsPlugin';
import { beginIntent, type Intent, now, unlessEmpty } from './intent';

/** Makes something the same of several claims, in one undo. `by` may be empty. */
export function editClaims(ids: readonly ClaimId[], edit: BulkEdit, by: string): Intent {
  return (state) => {
    const { byId } = projectView(state);
    const at = { by: by.trim(), now: now() };
    const tr = beginIntent(state);
    for (const id of ids) {
      const shown = byId.get(id);
      if (!shown) continue;
      const { claim: before, wording } = shown;
      const after = bulkEdit(before, edit, { text: wording, ...at });
      if (after !== before) setRecord(tr, { kind: 'claim', id, before, after });
    }
    return unlessEmpty(tr);
  };
}
