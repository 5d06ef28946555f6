import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ProjectFile } from '../file/projectFile';
import { recordLine } from '../text/serializeProject';
import {
  type FormerValue,
  LOG_ACTIONS,
  LOG_BEGINNINGS,
  type LogEntry,
  type LoggedChange,
  logEntrySchema,
} from './logEntry';

/** A project's log with what its next entry will name as the one before. */
export type ProjectLog = Pick<ProjectFile, 'log' | 'logHash'>;

/** What decides the chain: the log, and the project that it is the log of. */
type Logged = ProjectLog & Pick<ProjectFile, 'id' | 'created'>;

/** The kinds of action by any name that a file may hold. */
const KINDS: ReadonlyMap<string, string> = new Map(Object.entries(LOG_ACTIONS));

const BEGINNINGS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(LOG_BEGINNINGS));

/** SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
export type HashText = (text: string) => string;

/** How long one entry stands for all of an edit that goes on (ms). */
const EDIT_LASTS_MS = 10 * 60 * 1000;

/**
 * The log with what was done added to its end, or the same log where it says that already: an edit of a
 * field that goes on, by the same person, is one entry in ten minutes, or none where it fills in what was
 * begun then, unless something was said of that record or the project was exported meanwhile. So an entry
 * says what a field had been, and the next one about it what had become of it. What is there is never
 * changed; where the chain was broken, the new entries follow what it should have ended with, so that the
 * break stays to be seen.
 */
export function appendLog(
  project: Logged,
  changes: readonly LoggedChange[],
  { who, now }: { readonly who?: string | undefined; readonly now: string },
): ProjectLog {
  const { log } = project;
  if (changes.length === 0) return project;
  const goingOn = editsGoingOn(log, now);
  const by = who?.trim() || undefined;
  const added: LogEntry[] = [];
  let previous = project.logHash ?? endOf(project);
  for (const change of changes) {
    const { what, on, detail } = change;
    const isEdit = LOG_ACTIONS[what] === 'edited';
    const was = isEdit ? change.was?.filter((value) => !goingOn(change, value, by)) : change.was;
    const isTold = was === undefined || was.length === 0 ? goingOn(change, undefined, by) : false;
    if (isEdit && isTold) continue;
    const entry: LogEntry = {
      when: now,
      ...(by !== undefined && { who: by }),
      what,
      ...(on !== undefined && { on }),
      ...(detail !== undefined && { detail }),
      previous,
      ...(was !== undefined && { was: [...was] }),
    };
    added.push(entry);
    previous = hashOf(entry);
  }
  return added.length === 0 ? project : { log: [...log, ...added], logHash: previous };
}

/** Whether a change goes on with what one person is at: of a field, or, without one, of the whole record. */
type GoingOn = (
  change: Pick<LogEntry, 'what' | 'on' | 'detail'>,
  value: FormerValue | undefined,
  by: string | undefined,
) => boolean;

/** Names of what an edit is of, beside its fields: it at all, and all that a beginning is filled in with. */
const WHOLE = '';
const ANY_FIELD = '*';

/**
 * Knows the edits of the last ten minutes, and those that what was done then has begun, by who made each
 * last; without those after which something else was said of their record.
 */
function editsGoingOn(log: readonly LogEntry[], now: string): GoingOn {
  const edits = new Map<string, Map<string, string | undefined>>();
  const settled = new Set<string | undefined>();
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at];
    if (!entry || entry.what === 'exported') break;
    const age = Date.parse(now) - Date.parse(entry.when);
    if (!(age >= 0 && age < EDIT_LASTS_MS)) break;
    if (settled.has(entry.on)) continue;
    const isEdit = KINDS.get(entry.what) === 'edited';
    // Evidence is told apart by its source; other beginnings have details of their own.
    const detail = isEdit || entry.what === 'evidenceAdded' ? entry.detail : undefined;
    const names = isEdit ? [WHOLE, ...(entry.was ?? []).map(fieldName)] : [ANY_FIELD];
    for (const what of isEdit ? [entry.what] : (BEGINNINGS.get(entry.what) ?? [])) {
      const key = editKey({ ...entry, what, detail });
      const fields = edits.get(key) ?? new Map<string, string | undefined>();
      edits.set(key, fields);
      for (const name of names) {
        if (!fields.has(name) && !fields.has(ANY_FIELD)) fields.set(name, entry.who);
      }
    }
    if (!isEdit) settled.add(entry.on);
  }
  return (change, value, by) => {
    const fields = edits.get(editKey(change));
    const names = [value ? fieldName(value) : WHOLE, ANY_FIELD];
    const name = names.find((each) => fields?.has(each));
    return name !== undefined && fields?.get(name) === by;
  };
}

function editKey({ what, on, detail }: Pick<LogEntry, 'what' | 'on' | 'detail'>): string {
  return JSON.stringify([what, on, detail]);
}

function fieldName({ field, part }: FormerValue): string {
  return JSON.stringify([part, field]);
}

/** The hash that the next entry would have to name, were the entries there are all sound. */
function endOf(project: Logged): string {
  const last = project.log.at(-1);
  return last ? hashOf(last) : startOf(project);
}

/** What the first entry follows: the log of one project cannot pass for that of another. */
export function startOf(
  { id, created }: Pick<Logged, 'id' | 'created'>,
  hash: HashText = hashText,
): string {
  return hash(`{"id":${JSON.stringify(id)},"created":${JSON.stringify(created)}}`);
}

/** SHA-256 of an entry's line in the file, lower-case hexadecimal. */
export function hashOf(entry: LogEntry, hash: HashText = hashText): string {
  return hash(recordLine(entry, logEntrySchema));
}

function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
