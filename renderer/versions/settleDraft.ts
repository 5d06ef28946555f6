import { serializeProject } from '../../shared/project/text/serializeProject';
import type { Host } from '../host/host';
import { restoreProject } from '../project/change/restoreProject';
import type { Session } from '../project/session/session';
import type { UnsavedDraft } from '../project/session/workspace';
import { momentWords } from '../ui/words/momentWords';

/** Puts unsaved changes of an earlier session into the project; one undo takes them out again. */
export async function restoreDraft(
  session: Session,
  host: Host,
  { id, project, keptAt }: UnsavedDraft,
): Promise<void> {
  session.run(restoreProject(project));
  say(
    session,
    `The unsaved changes of ${momentWords(keptAt)} are back. Undo takes them out again.`,
  );
  const { kind } = await session.save.flush();
  // Else the file has them not yet, and they stay where they are.
  if (kind === 'saved') await discardDraft(session, host, id);
}

/** Answers why it could not be made, in plain words. */
export async function copyDraft(
  session: Session,
  host: Host,
  { id, project, keptAt }: UnsavedDraft,
): Promise<string | null> {
  const copy = await host.call('project.saveCopy', {
    handle: session.handle,
    name: `${session.name.get()} (unsaved, ${momentWords(keptAt).replaceAll(':', '.')})`,
    text: serializeProject(project),
  });
  if (!copy.ok) return copy.error.message;
  await discardDraft(session, host, id);
  say(session, [`Saved in the library: ${copy.value.name}`, ...copy.value.notices].join('. '));
  return null;
}

export async function discardDraft(session: Session, host: Host, id: string): Promise<void> {
  const dropped = await host.call('draft.drop', { of: session.handle, id });
  if (!dropped.ok) say(session, dropped.error.message);
}

function say(session: Session, message: string): void {
  session.workspace.update((current) => ({ ...current, message }));
}
