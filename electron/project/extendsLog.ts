import { logEntrySchema } from '../../shared/project/log/logEntry';
import { recordLine } from '../../shared/project/text/serializeProject';
import { type ProjectSnapshot, snapshotOfFile } from '../files/projectSnapshot';

/** No string of a file holds a line end as such, so these stand at the top level. */
const BEGIN = '\n"log":[\n';
const END = '\n]';
const COMMA = ','.charCodeAt(0);

/**
 * Whether the log of what is to be written begins with all that the file's log holds: entries are only
 * ever added. Files that Galley wrote are told by their bytes; others are read.
 */
export function extendsLog(current: Uint8Array, next: ProjectSnapshot): boolean {
  const before = logLines(current);
  const after = logLines(next.bytes);
  if (before !== undefined && after !== undefined && beginsWith(after, before)) return true;
  const read = snapshotOfFile(current);
  if (!read.ok) return false;
  const { log } = next.project;
  return read.value.project.log.every((entry, at) => {
    const same = log[at];
    return same && recordLine(same, logEntrySchema) === recordLine(entry, logEntrySchema);
  });
}

function beginsWith(lines: Buffer, start: Buffer): boolean {
  const isCut = lines.length > start.length && start.length > 0 && lines[start.length] !== COMMA;
  return !isCut && lines.subarray(0, start.length).equals(start);
}

/** The entries as they stand in canonical text; undefined where the text is no such. */
function logLines(bytes: Uint8Array): Buffer | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = text.lastIndexOf(BEGIN);
  if (begin === -1) return undefined;
  const from = begin + BEGIN.length;
  const end = text.indexOf(END, from - 1);
  return end === -1 ? undefined : text.subarray(from, Math.max(from, end));
}
