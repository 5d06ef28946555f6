import type { CorrectionRequest } from '../../correctionRequest';
import { canonicalJson } from '../text/canonicalJson';
import { isSame } from './isSame';
import type { FormerValue, LoggedChange } from './logEntry';

type Requests = readonly CorrectionRequest[] | undefined;

/** Requests that were known before, with the claims that had them and are gone. */
export type KnownRequests = ReadonlySet<string>;

/** The requests of claims that are gone: what is among them elsewhere did not come in now. */
export function knownRequests(gone: readonly { readonly requests?: Requests }[]): KnownRequests {
  return new Set(
    gone.flatMap(({ requests }) => (requests ?? []).map((request) => canonicalJson(request))),
  );
}

/**
 * What was done to the requests for correction of a claim, or of the article: one came in, it was decided what comes
 * of one, or one was edited, taken away, or taken over from a claim that is gone. `was` tells of all of them what they
 * had been.
 */
export function requestChanges(
  before: Requests = [],
  after: Requests = [],
  was: readonly FormerValue[],
  known: KnownRequests,
): LoggedChange[] {
  if (before === after || isSame(before, after)) return [];
  if (after.length > before.length) {
    const added = after.slice(before.length);
    const isNew = added.some((request) => !known.has(canonicalJson(request)));
    return [{ what: isNew ? 'requestAdded' : 'requestChanged', was }];
  }
  const decided = after.flatMap(({ outcome }, at) =>
    outcome !== undefined && after.length === before.length && outcome !== before[at]?.outcome
      ? outcome
      : [],
  );
  if (decided.length > 0) return [{ what: 'requestDecided', detail: decided.join(', '), was }];
  return [{ what: 'requestChanged', was }];
}
