import type { AppError } from '../../../shared/ipc/appError';
import type { Host } from '../../host/host';
import type { Speaker } from './createWorkspace';
import type { FileKeeper } from './session';

/**
 * Compares the version in the file with the one the window knows. Where they differ the window says
 * so at once, before anybody works on against a save that will be refused.
 */
export async function lookAtDisk(
  session: Pick<FileKeeper, 'handle' | 'basedOn' | 'save' | 'readOnly'> & Speaker,
  host: Host,
): Promise<void> {
  const known = session.basedOn();
  if (!isQuiet(session)) return;
  const answer = await host.call('project.stat', { handle: session.handle });
  // A save that went out meanwhile has looked at the file itself.
  if (session.basedOn() !== known || !isQuiet(session)) return;
  if (answer.ok) {
    if (answer.value.hash !== known) session.save.changedOutside(CHANGED);
    return;
  }
  const { code, message } = answer.error;
  if (code === 'unavailable' || session.readOnly.get() !== null) return;
  session.say(message);
}

function isQuiet({ save }: Pick<FileKeeper, 'save'>): boolean {
  const { kind } = save.state.get();
  return kind === 'saved' || kind === 'unsaved' || kind === 'refused';
}

const CHANGED: AppError = {
  code: 'changedOutside',
  message:
    'Another program, another window or a sync folder has written the file since it was read here. Nothing was overwritten. Decide which version to go on with.',
};
