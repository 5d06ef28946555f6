import type { AppError } from '../../shared/ipc/appError';
import { type FileChange, withFileChange } from '../../shared/project/text/fileChange';
import { readChanged } from '../../shared/project/text/readText';
import type { Result } from '../../shared/result';
import {
  type GivenSnapshot,
  type ProjectSnapshot,
  snapshotOfRead,
  snapshotOfText,
} from '../files/projectSnapshot';

const LINE_END = '\n'.charCodeAt(0);

/**
 * The snapshot of the text that a change makes of another snapshot's, which is canonical. What stays as it
 * was is neither read nor encoded again. Undefined where the change is not one of that text.
 */
export function snapshotOfChange(
  before: ProjectSnapshot,
  change: FileChange,
): Result<GivenSnapshot, AppError> | undefined {
  const read = before.read && readChanged(before.read, change);
  if (read) return { ok: true, value: snapshotOfRead(read, changedBytes(before.bytes, change)) };
  const text = withFileChange(Buffer.from(before.bytes).toString('utf8'), change);
  return text === undefined ? undefined : snapshotOfText(text);
}

/** What `withFileChange` makes, in UTF-8. The change is known to be one of these bytes. */
function changedBytes(old: Uint8Array, { splices }: FileChange): Uint8Array {
  const parts: Uint8Array[] = [];
  let line = 0;
  let end = 0;
  const endOf = (lines: number) => {
    for (; line < lines; line += 1) end = old.indexOf(LINE_END, end) + 1;
    return end;
  };
  let next = 0;
  for (const { at, drop, put } of splices) {
    parts.push(old.subarray(next, endOf(at)));
    for (const each of put) parts.push(Buffer.from(`${each}\n`, 'utf8'));
    next = endOf(at + drop);
  }
  return Buffer.concat([...parts, old.subarray(next)]);
}
