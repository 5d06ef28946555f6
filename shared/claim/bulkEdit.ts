import type { TagId } from '../id';
import type { Claim, PRIORITIES } from './claim';
import { type StatusChange, setStatus } from './setStatus';
import type { Status } from './status';

/** What is to be the same of several claims; what is left out stays as each claim has it. */
export interface BulkEdit {
  readonly status?: Status | undefined;
  readonly priority?: (typeof PRIORITIES)[number] | undefined;
  readonly putOn?: TagId | undefined;
  readonly takeOff?: TagId | undefined;
}

/**
 * The claim after an edit of several; the same object where it has all of it already. A claim that has the
 * status keeps the record of its check: nobody looked at its words again.
 */
export function bulkEdit(claim: Claim, edit: BulkEdit, change: StatusChange): Claim {
  let after = claim;
  if (edit.status !== undefined && edit.status !== claim.status) {
    after = setStatus(after, edit.status, change);
  }
  if (edit.priority !== undefined && edit.priority !== (claim.priority ?? 'normal')) {
    const { priority: _before, ...rest } = after;
    after = edit.priority === 'normal' ? rest : { ...rest, priority: edit.priority };
  }
  const { putOn, takeOff } = edit;
  if (putOn !== undefined && !after.tags.includes(putOn)) {
    after = { ...after, tags: [...after.tags, putOn] };
  }
  if (takeOff !== undefined && after.tags.includes(takeOff)) {
    after = { ...after, tags: after.tags.filter((tag) => tag !== takeOff) };
  }
  return after === claim ? claim : { ...after, modified: change.now };
}
