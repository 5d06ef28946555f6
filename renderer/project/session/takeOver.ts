import type { OpenedProject } from '../../../shared/ipc/openedProject';
import type { Host } from '../../host/host';
import type { Speaker } from './createWorkspace';
import type { FileKeeper } from './session';

/**
 * Takes the claim to write from whoever writes the project. Changes of the window are saved on top of
 * the version it knows; where the file has another by now, a window without changes shows that one, and
 * else the checker decides. Nothing of either is lost.
 */
export async function takeOver(
  session: Pick<FileKeeper, 'handle' | 'basedOn' | 'save' | 'setReadOnly'> & Speaker,
  { host, open }: { readonly host: Host; open(opened: OpenedProject): Promise<void> },
): Promise<void> {
  const { handle } = session;
  const opened = await host.call('project.open', { handle, takeOver: true });
  if (!opened.ok) {
    session.say(opened.error.message);
    return;
  }
  const { readOnly: reason, isInUse = false } = opened.value;
  if (reason !== undefined) {
    session.setReadOnly({ reason, isInUse });
    session.say(reason);
    return;
  }
  session.setReadOnly(null);
  const isSame = opened.value.hash === session.basedOn();
  const { kind } = await session.save.flush();
  if (kind === 'saved' && !isSame) await open(opened.value);
}
