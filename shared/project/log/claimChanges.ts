import type { Claim } from '../../claim/claim';
import { canonicalJson } from '../text/canonicalJson';
import type { LoggedChange } from './logEntry';

/** What one claim was and is, and what else has to be known to say what was done to it. */
export interface ChangedClaim {
  readonly before: Claim;
  readonly after: Claim;
  /** Whether the article's text changed at the same time, so that words can change by themselves. */
  readonly textChanged: boolean;
  /** Anchors that other claims had before: they came in a merger, which is told on its own. */
  readonly broughtIn: ReadonlySet<string>;
  /** The label of a rating as it was called then. */
  ratingLabel(rating: string): string;
}

/** What was done to a claim that was there before and still is. */
export function claimChanges({
  before,
  after,
  textChanged,
  broughtIn,
  ratingLabel,
}: ChangedClaim): LoggedChange[] {
  const on = after.id;
  const differs = (...keys: (keyof Claim)[]) =>
    keys.some((key) => !isSame(before[key], after[key]));
  const changes: LoggedChange[] = placeChanges(before, after, textChanged, broughtIn);
  if (differs('statement')) changes.push({ what: 'statement', on });
  if (differs('tags')) changes.push({ what: 'tags', on });
  if (differs('claimant', 'madeOn', 'context', 'priority', 'flags', 'notes', 'quantity')) {
    changes.push({ what: 'details', on });
  }
  changes.push(...evidenceChanges(before, after));
  if (before.verdict?.rating !== after.verdict?.rating) {
    const rating = after.verdict?.rating;
    changes.push(
      rating === undefined
        ? { what: 'verdictRemoved', on }
        : { what: 'verdict', on, detail: ratingLabel(rating) },
    );
  } else if (differs('verdict')) changes.push({ what: 'explanation', on });
  if (differs('correction')) changes.push({ what: 'correction', on });
  if (before.status !== after.status) {
    changes.push({ what: 'status', on, detail: after.status });
  } else if (differs('checked')) {
    changes.push({ what: 'checked', on });
  }
  if (differs('signedOff')) {
    changes.push({ what: after.signedOff ? 'signedOff' : 'signOffWithdrawn', on });
  }
  return changes;
}

function placeChanges(
  before: Claim,
  after: Claim,
  textChanged: boolean,
  broughtIn: ReadonlySet<string>,
): LoggedChange[] {
  if (before.anchors === after.anchors) return [];
  const on = after.id;
  const old = new Map(before.anchors.map((anchor) => [anchor.id, anchor]));
  const kept = after.anchors.filter(({ id }) => old.has(id));
  const added = after.anchors.filter(({ id }) => !old.has(id) && !broughtIn.has(id));
  const reworded = kept.some(({ id, quote }) => old.get(id)?.quote.exact !== quote.exact);
  if (added.length > 0 || kept.length < before.anchors.length) {
    return [{ what: 'placesChanged', on }];
  }
  if (textChanged) return reworded ? [{ what: 'wordsChanged', on }] : [];
  // An anchor can be put on other words at the very position that its lost words had.
  const isElsewhere = kept.some((anchor) => !isSame(old.get(anchor.id), anchor));
  return isElsewhere ? [{ what: 'placesChanged', on }] : [];
}

/** Which evidence came, went or changed; each entry names its source, the one before for what went. */
function evidenceChanges(before: Claim, after: Claim): LoggedChange[] {
  if (before.evidence === after.evidence) return [];
  const on = after.id;
  const old = new Map(before.evidence.map((evidence) => [evidence.id, evidence]));
  const changes: LoggedChange[] = [];
  for (const evidence of after.evidence) {
    const was = old.get(evidence.id);
    old.delete(evidence.id);
    if (!was) changes.push({ what: 'evidenceAdded', on, detail: evidence.source });
    else if (!isSame(was, evidence)) {
      changes.push({ what: 'evidenceChanged', on, detail: evidence.source });
    }
  }
  for (const { source } of old.values()) {
    changes.push({ what: 'evidenceRemoved', on, detail: source });
  }
  return changes;
}

/** Equal in content; unchanged records are the same object, which is seen at once. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
