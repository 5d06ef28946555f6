import type { SourceId } from '../../../shared/id';
import { deleteSource } from '../../../shared/source/deleteSource';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { changeRecords } from './changeRecords';
import { type Intent, now } from './intent';

/** Deletes a source, and with it the evidence that claims have from it. */
export function removeSource(id: SourceId): Intent {
  return (state) => {
    const { claims, sources } = recordsOf(state);
    const source = sources.get(id);
    if (!source) return null;
    const lists = { claims: [...claims.values()], sources: [...sources.values()] };
    const tr = changeRecords(state, deleteSource(lists, id, now()));
    return setRecord(tr, { kind: 'source', id, before: source, after: null });
  };
}
