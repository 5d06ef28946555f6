import { useEffect } from 'react';
import type { Command } from '../commands/command';
import type { Session } from '../project/session/session';
import { useApp } from '../ui/AppContext';
import { undoInField } from './undoInField';

/** Does what the system's menu says, and saves what is unsaved before the window closes. */
export function useMainEvents(session: Session, commands: readonly Command[]): void {
  const { host } = useApp();
  useEffect(() => {
    const stopMenu = host.on('menu.command', ({ command: id }) => {
      if (undoInField(id) || session.workspace.get().dialog !== null) return;
      const command = commands.find((candidate) => candidate.id === id);
      if (command && command.enabled?.(session) !== false) command.run(session);
    });
    const stopClosing = host.on('app.closing', () => {
      void session.save.flush().then(({ kind }) => {
        if (kind === 'saved') void host.call('app.readyToClose', {});
      });
    });
    // A browser tab cannot wait, but it can ask before it is closed with unsaved work or a key that
    // is shown this once.
    const ask = (event: BeforeUnloadEvent) => {
      const isKeyShown = session.workspace.get().dialog?.kind === 'recoveryKey';
      if (isKeyShown || session.save.state.get().kind !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      stopMenu();
      stopClosing();
      window.removeEventListener('beforeunload', ask);
    };
  }, [session, commands, host]);
}
