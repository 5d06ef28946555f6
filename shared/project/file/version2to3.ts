import type { RawProject } from './migrations';
import { isRecord, type RawRecord, setAside } from './setAside';

/**
 * Statuses of version 2 that said more than how far the checking is: "verified" was read as "true", beside
 * whatever verdict. An old log has them still, for no line of a log is ever changed.
 */
export const RENAMED_STATUSES: ReadonlyMap<unknown, string> = new Map([
  ['verified', 'checked'],
  ['needsChange', 'changeNeeded'],
  ['cannotVerify', 'notSettled'],
]);

/** What is done to each record of a list of the project, one after the other. */
const CHANGES = new Map<string, readonly ((record: RawRecord) => RawRecord)[]>([
  ['claims', [withStatusRenamed, withoutHash]],
  ['sources', [withoutOutcomes]],
]);

/** From version 2 to 3, record by record. */
export function version2to3(project: RawProject): RawProject {
  const members = Object.entries(project).map(([name, value]) => {
    const changes = CHANGES.get(name);
    return [name, changes && Array.isArray(value) ? value.map(changed(changes)) : value];
  });
  return Object.fromEntries(members);
}

function changed(changes: readonly ((record: RawRecord) => RawRecord)[]) {
  return (raw: unknown): unknown =>
    isRecord(raw) ? changes.reduce((record, change) => change(record), raw) : raw;
}

function withStatusRenamed(claim: RawRecord): RawRecord {
  const renamed = RENAMED_STATUSES.get(claim.status);
  return renamed === undefined ? claim : { ...claim, status: renamed };
}

/**
 * Version 2 had no outcome of a contact, and took any words of a reply for an answer. What was called so by
 * another program is kept under another name: nobody chose it here.
 */
function withoutOutcomes(source: RawRecord): RawRecord {
  const { contacts } = source;
  if (!Array.isArray(contacts)) return source;
  return { ...source, contacts: contacts.map((contact) => setAside(contact, 2, ['outcome'])) };
}

/**
 * A sign-off of version 2 was bound to nothing, and still is not: what stands in the file now is no record of what
 * was signed then.
 */
function withoutHash(claim: RawRecord): RawRecord {
  return 'signedOff' in claim
    ? { ...claim, signedOff: setAside(claim.signedOff, 2, ['sha256']) }
    : claim;
}
