import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Claim } from '../../../shared/claim/claim';
import type { Source } from '../../../shared/source/source';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { beginIntent } from './intent';

/** One transaction that puts changed claims and sources in the place of those with the same ids. */
export function changeRecords(
  state: EditorState,
  changed: { readonly claims?: readonly Claim[]; readonly sources?: readonly Source[] },
): Transaction {
  const { claims, sources } = recordsOf(state);
  const tr = beginIntent(state);
  for (const after of changed.claims ?? []) {
    const before = claims.get(after.id) ?? null;
    setRecord(tr, { kind: 'claim', id: after.id, before, after });
  }
  for (const after of changed.sources ?? []) {
    const before = sources.get(after.id) ?? null;
    setRecord(tr, { kind: 'source', id: after.id, before, after });
  }
  return tr;
}
