import type { AppErrorCode } from '../../../shared/ipc/appError';
import { appendLog } from '../../../shared/project/log/logChain';
import { err, ok, type Result } from '../../../shared/result';
import { snapshotOfProject } from '../../files/projectSnapshot';
import { type ProjectAtPath, saveProjectAt } from '../../project/projectAtPath';

/**
 * Adds to the log of a project that a report of it was written (`detail` says which), by this checker.
 * The report is there by then: where the log cannot be written the error is a sentence on why.
 */
export async function logExport(
  { snapshot, files }: ProjectAtPath,
  { detail, who }: { readonly detail: string; readonly who: string },
): Promise<Result<undefined, string>> {
  // Whoever asks for a report has not asked for repairs.
  if (snapshot.notices.length > 0)
    return err('The project needs repairs: open it in Galley first.');
  const { project } = snapshot;
  const now = new Date().toISOString();
  const log = appendLog(project, [{ what: 'exported', detail }], { who, now });
  const next = { snapshot: snapshotOfProject({ project: { ...project, ...log } }), files };
  const saved = await saveProjectAt(next, snapshot.hash);
  return saved.ok ? ok(undefined) : err(REASONS[saved.error.code] ?? saved.error.message);
}

/** Sentences in place of those that are meant for whoever changes a project: here only its log was to be written. */
const REASONS: Readonly<Partial<Record<AppErrorCode, string>>> = {
  inUse: 'The project is open in a window of Galley.',
  changedOutside: 'The project was changed in the meantime.',
  readOnly: 'The project cannot be written.',
};
