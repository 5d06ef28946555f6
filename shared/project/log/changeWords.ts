import { assertNever } from '../../assertNever';
import { trimEndOf } from '../../trimEndOf';
import { compareWords, type Piece } from '../compare/compareWords';
import type { FieldChange } from './fieldChanges';
import { fieldName, valueWords } from './fieldWords';
import type { LogEntry } from './logEntry';
import { logWords, type NameOf } from './logWords';

/** Of a text, so much is shown of each side (UTF-16 units). */
const SHOWN = 240;
/** Of what is the same on both sides, so much is left around what is not. */
const CONTEXT = 32;
const CUT = '…';

/** One field of an entry, ready to be shown: what was there, and what came in its place. */
export interface ShownChange {
  readonly name: string;
  /** Undefined where there was nothing. */
  readonly before?: readonly Piece[];
  readonly after?: readonly Piece[];
  /** Where one side says it: of a long text that only grew or only shrank, and of what went with its record or is not known. */
  readonly only?: 'added' | 'cut' | 'gone';
  /** What else is to be known of the two sides. */
  readonly note?: string;
}

/** A change of a field, each side shortened to what differs with a few words around it. */
export function shownChange(change: FieldChange, nameOf: NameOf): ShownChange {
  const { field, text, length, became, isKnown, isGone } = change;
  const words = (value: string) =>
    field === 'derivedFrom' || field === 'source'
      ? value
          .split(', ')
          .map((id) => nameOf(id) ?? 'a source that is gone')
          .join(', ')
      : valueWords(field, value);
  // Where only the beginning was kept, only the beginning can be compared.
  const now = length === undefined ? became : became?.slice(0, text?.length).toWellFormed();
  const notes = [
    isKnown ? '' : 'what it became is not recorded',
    length === undefined
      ? ''
      : `of ${length.toLocaleString('en')} characters only the first ${(text ?? '').length.toLocaleString('en')} are kept`,
    text !== undefined && text === now ? 'as before in the end' : '',
  ].filter(Boolean);
  const sides = compareWords(
    text === undefined ? '' : words(text),
    now === undefined ? '' : words(now),
  );
  const only = onlySide(sides);
  return {
    name: fieldName(field),
    ...(text !== undefined && { before: shortened(sides.before) }),
    ...(now !== undefined && { after: shortened(sides.after) }),
    ...((isGone || !isKnown) && { only: 'gone' }),
    ...(text !== undefined && now !== undefined && only && { only }),
    ...(notes.length > 0 && { note: notes.join('; ') }),
  };
}

/** Whether a text that is too long to be shown whole has merely words more, or fewer. */
function onlySide({
  before,
  after,
}: {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}): ShownChange['only'] {
  if (Math.max(lengthOf(before), lengthOf(after)) <= SHOWN) return undefined;
  const isCut = before.some(({ isOwn }) => isOwn);
  const isAdded = after.some(({ isOwn }) => isOwn);
  if (isCut === isAdded) return undefined;
  return isCut ? 'cut' : 'added';
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** Keeps what is this side's own with a little around it, up to a bound. */
function shortened(pieces: readonly Piece[]): readonly Piece[] {
  if (lengthOf(pieces) <= SHOWN) return pieces;
  const kept: Piece[] = [];
  let left = SHOWN;
  for (const [place, piece] of pieces.entries()) {
    const text = piece.isOwn
      ? piece.text
      : around(piece.text, place > 0, place < pieces.length - 1);
    if (text.length > left) {
      kept.push({ ...piece, text: `${text.slice(0, left).toWellFormed()}${CUT}` });
      break;
    }
    kept.push({ ...piece, text });
    left -= text.length;
  }
  return kept;
}

/** The ends of what is the same: what follows a difference, and what leads to the next. */
function around(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const most = CONTEXT * (Number(hasBefore) + Number(hasAfter));
  if (text.length <= most + CUT.length) return text;
  const start = hasBefore ? text.slice(0, CONTEXT).replace(/\S*$/u, '') : '';
  const end = hasAfter ? text.slice(-CONTEXT).replace(/^\S*/u, '') : '';
  return `${start}${CUT}${end}`.toWellFormed();
}

/** A change of a field as one line: "statement: “Nine ferries” → “Eleven ferries”". */
export function changeLine(change: ShownChange): string {
  const { name, note } = change;
  return `${name}: ${sidesLine(change)}${note ? ` (${note})` : ''}`;
}

function sidesLine({ before, after, only }: ShownChange): string {
  switch (only) {
    case 'gone':
      return quoted(before);
    case 'added':
      return `added ${quoted(ownWords(after))}`;
    case 'cut':
      return `cut ${quoted(ownWords(before))}`;
    case undefined:
      return `${quoted(before)} → ${quoted(after)}`;
    default:
      return assertNever(only);
  }
}

/** What is a side's own, without the same words around it. */
function ownWords(pieces: readonly Piece[] = []): readonly Piece[] {
  const text = pieces
    .map((piece) => (piece.isOwn || piece.text.trim() === '' ? piece.text : ` ${CUT} `))
    .join('')
    .replace(/^[\s…]+/, '');
  return [{ text: trimEndOf(text, /[\s…]/), isOwn: true }];
}

function quoted(pieces: readonly Piece[] | undefined): string {
  if (!pieces) return 'nothing';
  const text = pieces.map((piece) => piece.text).join('');
  return `“${text.trim()}”`;
}

/** What the log has said of acts since it keeps what was before. */
const VALUED: ReadonlySet<string> = new Set([
  'placesChanged',
  'wordsChanged',
  'statement',
  'tags',
  'details',
  'status',
  'checked',
  'verdictRemoved',
  'explanation',
  'evidenceChanged',
  'evidenceRemoved',
  'correction',
  'signOffWithdrawn',
  'sourceChanged',
  'confidentiality',
  'attachmentAdded',
  'attachmentRemoved',
  'contacts',
  'tagChanged',
  'tagsReordered',
  'scaleChanged',
  'articleDetails',
  'interests',
  'requestChanged',
  'textCorrected',
]);

export const NOT_KEPT = 'what it was before is not recorded';

/** True of an entry of an older log, which said that something changed and not what it had been. */
export function lacksValues({ what, was }: LogEntry): boolean {
  return was === undefined && VALUED.has(what);
}

/**
 * Of each field of an entry what it had been and what it became, a line each; of an entry of an older log, that
 * this is not recorded.
 */
export function valueLines(
  entry: LogEntry,
  changes: readonly FieldChange[] | undefined,
  nameOf: NameOf,
): readonly string[] {
  if (lacksValues(entry)) return [NOT_KEPT];
  return (changes ?? []).map((change) => changeLine(shownChange(change, nameOf)));
}

/** An entry in one text: what was done, and then its values. */
export function entryWords(
  entry: LogEntry,
  changes: readonly FieldChange[] | undefined,
  nameOf: NameOf,
): string {
  const lines = valueLines(entry, changes, nameOf);
  const words = logWords(entry, nameOf);
  return lines.length === 0 ? words : `${words}: ${lines.join('; ')}`;
}
