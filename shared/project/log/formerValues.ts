import type { FieldTexts } from './fieldTexts';
import type { FormerValue } from './logEntry';

/** Of a longer text a log keeps this much (UTF-16 units): a log is never shortened, and must not outgrow its project. */
const MOST_TEXT = 4000;
/** Fields of one entry; a record has fewer, unless another program gave it members of its own. */
const MOST_FIELDS = 60;

/** A change of a record of which only some members are told. */
interface Told {
  /** Names of members; of a member `csl`, all that is within it. Absent for all of them. */
  readonly keys?: readonly string[];
  /** The id of the piece of evidence or the block that is meant, within the record that the entry is on. */
  readonly part?: string;
}

/** What the fields that differ had been before. */
export function formerValues(
  before: FieldTexts,
  after: FieldTexts,
  { keys, part }: Told = {},
): FormerValue[] {
  const fields = new Set([...before.keys(), ...after.keys()]);
  const changed = [...fields].filter(
    (field) =>
      before.get(field) !== after.get(field) &&
      (keys === undefined || keys.some((key) => field === key || field.startsWith(`${key}.`))),
  );
  return changed.slice(0, MOST_FIELDS).map((field) => formerValue(field, before.get(field), part));
}

/** What one field had been. */
export function formerValue(field: string, text: string | undefined, part?: string): FormerValue {
  return {
    field,
    ...(part !== undefined && { part }),
    ...(text !== undefined && { text: text.slice(0, MOST_TEXT).toWellFormed() }),
    ...(text !== undefined && text.length > MOST_TEXT && { length: text.length }),
  };
}
