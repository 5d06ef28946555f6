import { setStatus } from '../../../shared/claim/setStatus';
import type { CorrectionRequest } from '../../../shared/correctionRequest';
import { dropUndefined } from '../../../shared/dropUndefined';
import type { ClaimId } from '../../../shared/id';
import { type Intent, now } from './intent';
import { updateClaim } from './updateClaim';
import { updateArticle } from './updateProject';

/** A request for correction by where it is: at a place among those of a claim, or of the article. */
interface RequestPlace {
  /** Absent for a request that is about the whole article. */
  readonly claim?: ClaimId;
  readonly at: number;
}

/**
 * Notes a request for correction. An open one reopens its claim: what was checked is being checked again, for as long
 * as nobody has decided; what was signed is void, as after any other change.
 */
export function addRequest(claim: ClaimId | undefined, request: CorrectionRequest): Intent {
  if (claim === undefined) {
    return updateArticle((article) => ({
      ...article,
      requests: [...(article.requests ?? []), request],
    }));
  }
  return updateClaim(claim, (before) => {
    const after = { ...before, requests: [...(before.requests ?? []), request] };
    const isOpen = request.outcome === undefined;
    if (!isOpen || before.status === 'unchecked' || before.status === 'inProgress') return after;
    return setStatus(after, 'inProgress', { text: '', now: now() });
  });
}

/** Says of a request what else is known of it now, such as what came of it. */
export function changeRequest({ claim, at }: RequestPlace, request: CorrectionRequest): Intent {
  return changeList(claim, (requests) =>
    at < requests.length ? requests.with(at, request) : requests,
  );
}

/** Takes a request away that was noted by mistake. */
export function removeRequest({ claim, at }: RequestPlace): Intent {
  return changeList(claim, (requests) =>
    at < requests.length ? requests.toSpliced(at, 1) : requests,
  );
}

type Requests = readonly CorrectionRequest[];

function changeList(claim: ClaimId | undefined, change: (requests: Requests) => Requests): Intent {
  const changed = <R extends { readonly requests?: CorrectionRequest[] | undefined }>(
    record: R,
  ): R => {
    const before = record.requests ?? [];
    const after = change(before);
    if (after === before) return record;
    return dropUndefined({ ...record, requests: after.length > 0 ? [...after] : undefined });
  };
  return claim === undefined ? updateArticle(changed) : updateClaim(claim, changed);
}
