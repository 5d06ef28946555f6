import type { Claim } from '../../claim/claim';
import type { Evidence } from '../../claim/evidence';
import { claimText } from '../../claim/staleness';
import { type FieldTexts, fieldTexts, type LabelOf } from './fieldTexts';
import { formerValue, formerValues } from './formerValues';
import { isSame } from './isSame';
import { type FormerValue, type LoggedChange, WORDING } from './logEntry';
import { type KnownRequests, requestChanges } from './requestChanges';

/** What one claim was and is, and what else has to be known to say what was done to it. */
export interface ChangedClaim {
  readonly before: Claim;
  readonly after: Claim;
  /** Whether the article's text changed at the same time, so that words can change by themselves. */
  readonly textChanged: boolean;
  /** Anchors that other claims had before: they came in a merger, which is told on its own. */
  readonly broughtIn: ReadonlySet<string>;
  readonly knownRequests: KnownRequests;
  /** What tags and ratings are called now, and were before. */
  readonly labelOf: LabelOf;
  readonly formerLabelOf: LabelOf;
}

/** What was done to a claim that was there before and still is. */
export function claimChanges({
  before,
  after,
  textChanged,
  broughtIn,
  knownRequests,
  labelOf,
  formerLabelOf,
}: ChangedClaim): LoggedChange[] {
  const on = after.id;
  const differs = (...keys: (keyof Claim)[]) =>
    keys.some((key) => !isSame(before[key], after[key]));
  const texts = fieldTexts(before, formerLabelOf);
  const nowTexts = fieldTexts(after, labelOf);
  const was = (...keys: (keyof Claim)[]) => formerValues(texts, nowTexts, { keys });
  const changes: LoggedChange[] = placeChanges(before, after, textChanged, broughtIn);
  if (differs('statement')) changes.push({ what: 'statement', on, was: was('statement') });
  if (differs('tags')) changes.push({ what: 'tags', on, was: was('tags') });
  if (differs(...DETAILS)) changes.push({ what: 'details', on, was: was(...DETAILS) });
  changes.push(...evidenceChanges(before, after));
  // That there was no verdict, no check and no sign-off goes without saying when one is given.
  const verdictWas = was('verdict').filter(
    ({ field, text }) => text !== undefined || field !== 'verdict.rating',
  );
  if (before.verdict?.rating !== after.verdict?.rating) {
    const rating = after.verdict?.rating;
    changes.push(
      rating === undefined
        ? { what: 'verdictRemoved', on, was: was('verdict') }
        : { what: 'verdict', on, detail: labelOf(rating) ?? rating, was: verdictWas },
    );
  } else if (differs('verdict')) changes.push({ what: 'explanation', on, was: was('verdict') });
  if (differs('correction')) changes.push({ what: 'correction', on, was: was('correction') });
  if (before.status !== after.status) {
    changes.push({
      what: 'status',
      on,
      detail: after.status,
      was: was('status', 'checked').filter(hadText),
    });
  } else if (differs('checked')) {
    changes.push({ what: 'checked', on, was: was('checked') });
  }
  if (differs('signedOff')) {
    const { signedOff } = after;
    // Its hash stays in the log with the entry that tells of it, whatever becomes of the claim.
    const signOffWas = was('signedOff').filter(
      (value) => hadText(value) && value.field !== 'signedOff.sha256',
    );
    changes.push(
      signedOff
        ? { what: 'signedOff', on, detail: signedOff.sha256, was: signOffWas }
        : { what: 'signOffWithdrawn', on, was: signOffWas },
    );
  }
  const asked = requestChanges(before.requests, after.requests, was('requests'), knownRequests);
  return [...changes, ...asked.map((change) => ({ ...change, on }))];
}

function hadText({ text }: FormerValue): boolean {
  return text !== undefined;
}

/** Members that are told together, as the particulars of a claim. */
const DETAILS = [
  'claimant',
  'madeOn',
  'context',
  'priority',
  'flags',
  'notes',
  'quantity',
] as const satisfies readonly (keyof Claim)[];

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
  const was = formerWording(before, after);
  const reworded = kept.some(({ id, quote }) => old.get(id)?.quote.exact !== quote.exact);
  if (added.length > 0 || kept.length < before.anchors.length) {
    return [{ what: 'placesChanged', on, was }];
  }
  if (textChanged) return reworded ? [{ what: 'wordsChanged', on, was }] : [];
  // An anchor can be put on other words at the very position that its lost words had.
  const isElsewhere = kept.some((anchor) => !isSame(old.get(anchor.id), anchor));
  return isElsewhere ? [{ what: 'placesChanged', on, was }] : [];
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
    const detail = evidence.source;
    if (!was) changes.push({ what: 'evidenceAdded', on, detail });
    else if (!isSame(was, evidence)) {
      changes.push({ what: 'evidenceChanged', on, detail, was: evidenceWas(was, evidence) });
    }
  }
  for (const gone of old.values()) {
    changes.push({
      what: 'evidenceRemoved',
      on,
      detail: gone.source,
      was: evidenceWas(gone, { source: gone.source }),
    });
  }
  return changes;
}

function evidenceWas(before: Evidence, after: object): FormerValue[] {
  return formerValues(fieldTexts(before), fieldTexts(after), { part: before.id });
}

/** Everything that is told of a claim that goes. */
export function goneClaim(claim: Claim, labelOf: LabelOf): FormerValue[] {
  return [...formerWording(claim), ...formerValues(fieldTexts(claim, labelOf), NOTHING)];
}

const NOTHING: FieldTexts = new Map();

/** The words that a claim was on, where they are others now. */
function formerWording(before: Claim, after?: Claim): FormerValue[] {
  const wording = recordedWording(before);
  return after && recordedWording(after) === wording ? [] : [formerValue(WORDING, wording)];
}

function recordedWording({ anchors }: Claim): string {
  return claimText(anchors.map(({ quote }) => quote.exact));
}
