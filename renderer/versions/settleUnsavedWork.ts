import { serializeProject } from '../../shared/project/text/serializeProject';
import type { Host } from '../host/host';
import { restoreProject } from '../project/intents/restoreProject';
import type { Speaker } from '../project/session/createWorkspace';
import type { Changer, FileKeeper } from '../project/session/session';
import type { UnsavedState } from '../project/session/workspace';
import { momentWords } from '../ui/words/momentWords';

type Settling = Pick<FileKeeper, 'handle'> & Speaker;

/** Puts unsaved changes of an earlier session into the project; one undo takes them out again. */
export async function restoreUnsaved(
  session: Settling & Pick<Changer, 'run'> & Pick<FileKeeper, 'save'>,
  host: Host,
  { id, project, keptAt }: UnsavedState,
): Promise<void> {
  session.run(restoreProject(project));
  session.say(`The unsaved changes of ${momentWords(keptAt)} are back. Undo takes them out again.`);
  const { kind } = await session.save.flush();
  // Else the file has them not yet, and they stay where they are.
  if (kind === 'saved') await discardUnsaved(session, host, id);
}

/** Answers why it could not be made, in plain words. */
export async function copyUnsaved(
  session: Settling & Pick<FileKeeper, 'name'>,
  host: Host,
  { id, project, keptAt }: UnsavedState,
): Promise<string | null> {
  const copy = await host.call('project.saveCopy', {
    handle: session.handle,
    name: `${session.name.get()} (unsaved, ${momentWords(keptAt).replaceAll(':', '.')})`,
    text: serializeProject(project),
  });
  if (!copy.ok) return copy.error.message;
  await discardUnsaved(session, host, id);
  session.say([`Saved in the library: ${copy.value.name}`, ...copy.value.notices].join('. '));
  return null;
}

export async function discardUnsaved(session: Settling, host: Host, id: string): Promise<void> {
  const dropped = await host.call('unsaved.drop', { of: session.handle, id });
  if (!dropped.ok) session.say(dropped.error.message);
}
