import { z } from 'zod';
import type { ProjectFile } from '../file/projectFile';
import { fileParts, lineAt, type RecordLines } from './serializeProject';

/**
 * What differs between two states of a project's canonical text, by its lines: a record is one. Whoever
 * has the text of the first makes that of the second of it, and nobody writes out what stayed as it was.
 */
export const fileChangeSchema = z.object({
  /** How many lines the first text has. */
  lines: z.int().min(0),
  /** From the top down, each clear of the one before. */
  splices: z.array(
    z.object({
      /** The line of the first text, from 0, before which the new ones stand. */
      at: z.int().min(0),
      /** How many lines of the first text, from there on, are left out. */
      drop: z.int().min(0),
      /** The new lines, without line ends. */
      put: z.array(z.string()),
    }),
  ),
});
export type FileChange = z.infer<typeof fileChangeSchema>;

/**
 * What differs from one state of a project to another. Records that are the same object cost next to
 * nothing; of others the lines count. Without splices where both have the same text. Stops after each
 * record, so that other work can be done between two.
 */
export function* findFileChange(
  before: ProjectFile,
  after: ProjectFile,
): Generator<void, FileChange> {
  const change = new ChangeWriter();
  const parts = fileParts(after);
  for (const [place, old] of fileParts(before).entries()) {
    const now = parts[place];
    if (typeof old === 'string' && typeof now === 'string') changeText(change, old, now);
    else if (typeof old === 'object' && typeof now === 'object') {
      yield* changeRecords(change, old, now);
    }
  }
  return change.written();
}

/**
 * A whole text as a change: one splice into a text that has no lines. It says the same whatever text it
 * takes the place of, for no project's text is without lines.
 */
export function wholeText(text: string): FileChange {
  const put = text.split('\n');
  if (put.at(-1) === '') put.pop();
  return { lines: 0, splices: [{ at: 0, drop: 0, put }] };
}

/** The text that a change is by itself, where it is a whole one. */
export function asWholeText(change: FileChange): string | undefined {
  return change.lines === 0 ? withFileChange('', change) : undefined;
}

/** The second text, made of the first; undefined where the change is not one of this text. */
export function withFileChange(text: string, change: FileChange): string | undefined {
  const old = text.split('\n');
  const now = old.pop() === '' ? changedLines(old, change) : undefined;
  return now && `${now.join('\n')}\n`;
}

/**
 * The lines of the second text, made of those of the first, which may be given as anything that stands for a
 * line; undefined where the change is not one of a text with so many lines.
 */
export function changedLines<L>(
  old: readonly L[],
  { lines, splices }: FileChange,
): (L | string)[] | undefined {
  if (old.length !== lines) return undefined;
  const now: (L | string)[] = [];
  let next = 0;
  for (const { at, drop, put } of splices) {
    if (at < next || at + drop > lines) return undefined;
    for (const line of old.slice(next, at)) now.push(line);
    for (const line of put) now.push(line);
    next = at + drop;
  }
  for (const line of old.slice(next)) now.push(line);
  return now;
}

/** Writes a change down while both texts are gone through. */
class ChangeWriter {
  #line = 0;
  readonly #splices: { at: number; drop: number; put: string[] }[] = [];

  keep(lines: number): void {
    this.#line += lines;
  }

  drop(lines: number): void {
    if (lines === 0) return;
    this.#splice().drop += lines;
    this.#line += lines;
  }

  put(line: string): void {
    this.#splice().put.push(line);
  }

  written(): FileChange {
    return { lines: this.#line, splices: this.#splices };
  }

  /** The splice that goes on at this line, or a new one. */
  #splice(): { at: number; drop: number; put: string[] } {
    const last = this.#splices.at(-1);
    if (last && last.at + last.drop === this.#line) return last;
    const next = { at: this.#line, drop: 0, put: [] };
    this.#splices.push(next);
    return next;
  }
}

function changeText(change: ChangeWriter, old: string, now: string): void {
  const oldLines = old.split('\n').length - 1;
  if (old === now) {
    change.keep(oldLines);
    return;
  }
  change.drop(oldLines);
  for (const line of now.split('\n').slice(0, -1)) change.put(line);
}

function* changeRecords(
  change: ChangeWriter,
  old: RecordLines,
  now: RecordLines,
): Generator<void, void> {
  let next = 0;
  let places: ReadonlyMap<unknown, number> | undefined;
  for (const [place, record] of now.records.entries()) {
    yield;
    let found = next;
    if (!isSameLine(old, next, now, place)) {
      places ??= new Map(old.records.map((each, at) => [keyOf(each), at]));
      found = places.get(keyOf(record)) ?? -1;
      if (found < next || !isSameLine(old, found, now, place)) {
        change.put(lineAt(now, place));
        continue;
      }
    }
    change.drop(found - next);
    change.keep(1);
    next = found + 1;
  }
  change.drop(old.records.length - next);
}

/** The last record of a list has no comma behind it. */
function isSameLine(old: RecordLines, at: number, now: RecordLines, place: number): boolean {
  const before = old.records[at];
  if (before === undefined) return false;
  if ((at === old.records.length - 1) !== (place === now.records.length - 1)) return false;
  return before === now.records[place] || lineAt(old, at) === lineAt(now, place);
}

/** What tells a record from the others of its list; a log's entries have nothing but themselves. */
function keyOf(record: object): unknown {
  return 'id' in record ? record.id : record;
}
