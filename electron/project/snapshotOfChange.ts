import type { AppError } from '../../shared/ipc/appError';
import { asWholeText, type FileChange, withFileChange } from '../../shared/project/text/fileChange';
import { readChanged } from '../../shared/project/text/readText';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { err, ok, type Result } from '../../shared/result';
import {
  type GivenSnapshot,
  type ProjectSnapshot,
  snapshotOfRead,
  snapshotOfText,
} from '../files/projectSnapshot';

const LINE_END = '\n'.charCodeAt(0);

/**
 * The version that a change makes of another. The change is one of the other's canonical text, which is
 * not always the text of its file: another program may have written that. Lines that stay as they were are
 * neither read nor encoded again. `invalidInput` where it does not fit that text or makes no project of it.
 */
export function snapshotOfChange(
  before: ProjectSnapshot,
  change: FileChange,
): Result<GivenSnapshot, AppError> {
  const whole = asWholeText(change);
  const made = whole === undefined ? changed(before, change) : snapshotOfText(whole);
  return made.ok ? made : err({ ...made.error, code: 'invalidInput' });
}

function changed(before: ProjectSnapshot, change: FileChange): Result<GivenSnapshot, AppError> {
  const canonical = before.read ? ok(before) : snapshotOfText(serializeProject(before.project));
  if (!canonical.ok) return canonical;
  const { read, bytes } = canonical.value;
  const next = read && readChanged(read, change);
  if (next) return ok(snapshotOfRead(next, changedBytes(bytes, change)));
  // It says what is wrong with the text, or repairs it.
  const text = withFileChange(Buffer.from(bytes).toString('utf8'), change);
  return text === undefined ? err(NO_CHANGE_OF_THIS) : snapshotOfText(text);
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

const NO_CHANGE_OF_THIS: AppError = {
  code: 'invalidInput',
  message:
    'What was to be saved does not fit the project that it changes. Nothing was written. Save again, or save a copy to keep your work.',
};
