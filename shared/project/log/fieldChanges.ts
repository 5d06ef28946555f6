import { type CurrentValues, targetOf } from './currentValues';
import type { FormerValue, LogEntry } from './logEntry';

/** What an entry says of one field: what it had been, and what had become of it when the next was written. */
export interface FieldChange extends FormerValue {
  /** What it became; absent where it had no value any more, or where that is not known. */
  readonly became?: string;
  /** False where its record is gone and no later entry tells. */
  readonly isKnown: boolean;
  /** It went with its record: that it became nothing goes without saying. */
  readonly isGone?: true;
}

/**
 * Answers for each entry of a log which fields it changed, from what to what. An entry itself has only what
 * was before: it stands for an edit that may go on. What became of it is what the next entry about the same
 * field says was before, and at the end of the log what is there now. Undefined where the entry has no values.
 */
export function fieldChanges(
  log: readonly LogEntry[],
  current: CurrentValues,
): (entry: LogEntry) => readonly FieldChange[] | undefined {
  const following = followingValues(log);
  return (entry) => {
    const gone = GONE.has(entry.what);
    return entry.was?.map((value) => {
      const next = following.get(value);
      const target = targetOf(entry, value);
      const became = next ? next.text : current(target)?.get(value.field);
      const isKnown = next !== undefined || current(target) !== undefined;
      if (gone) return { ...value, isKnown: true, isGone: true };
      return { ...value, ...(became !== undefined && { became }), isKnown };
    });
  };
}

/** Acts after which there is nothing. */
const GONE: ReadonlySet<string> = new Set([
  'removed',
  'evidenceRemoved',
  'sourceRemoved',
  'tagRemoved',
]);

const known = new WeakMap<readonly LogEntry[], ReadonlyMap<FormerValue, FormerValue>>();

/** The fields of a record that is removed later: those that its removal does not name had no value then. */
class Ended extends Map<string, FormerValue> {
  override get(field: string): FormerValue {
    return super.get(field) ?? { field };
  }
}

/** Of each value the one that the next entry about the same field has. */
function followingValues(log: readonly LogEntry[]): ReadonlyMap<FormerValue, FormerValue> {
  const before = known.get(log);
  if (before) return before;
  const following = new Map<FormerValue, FormerValue>();
  const later = new Map<string, Map<string, FormerValue>>();
  for (const entry of log.toReversed()) {
    const isEnd = GONE.has(entry.what);
    for (const target of isEnd ? new Set(entry.was?.map((value) => targetOf(entry, value))) : []) {
      later.set(target, new Ended());
    }
    for (const value of entry.was ?? []) {
      const target = targetOf(entry, value);
      const fields = later.get(target) ?? new Map<string, FormerValue>();
      later.set(target, fields);
      const next = isEnd ? undefined : fields.get(value.field);
      if (next) following.set(value, next);
      fields.set(value.field, value);
    }
  }
  known.set(log, following);
  return following;
}
