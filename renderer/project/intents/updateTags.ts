import type { TagId } from '../../../shared/id';
import {
  deleteTag as deleted,
  mergeTags as merged,
  type TagEdit,
} from '../../../shared/tag/editTags';
import type { Tag } from '../../../shared/tag/tag';
import type { Records } from '../model/records/records';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { changeRecords } from './changeRecords';
import { beginIntent, type Intent, now, unlessEmpty } from './intent';

/** Replaces the project's tags (added, renamed, recoloured, moved); claims keep theirs. */
export function updateTags(update: (tags: readonly Tag[]) => readonly Tag[]): Intent {
  return (state) => {
    const before = recordsOf(state).tags;
    const after = update(before);
    return unlessEmpty(setRecord(beginIntent(state), { kind: 'tags', id: 'tags', before, after }));
  };
}

/** Ends one tag; its claims have the other in its place. */
export function mergeTags(from: TagId, into: TagId): Intent {
  return editTags((records) =>
    merged({ tags: records.tags, claims: [...records.claims.values()] }, from, into, now()),
  );
}

/** Deletes a tag; its claims have the replacement in its place, or nothing. */
export function deleteTag(id: TagId, replacement?: TagId): Intent {
  return editTags((records) =>
    deleted({ tags: records.tags, claims: [...records.claims.values()] }, id, replacement, now()),
  );
}

function editTags(edit: (records: Records) => TagEdit): Intent {
  return (state) => {
    const records = recordsOf(state);
    const { tags, claims } = edit(records);
    const tr = changeRecords(state, { claims });
    return unlessEmpty(
      setRecord(tr, { kind: 'tags', id: 'tags', before: records.tags, after: tags }),
    );
  };
}
