import { useEffect, useRef } from 'react';
import { isTextField } from '../commands/isTextField';
import { isCharacterKey } from '../commands/matchKeys';
import { onKeys } from '../commands/onKeys';
import { useApp } from '../ui/AppContext';
import { undoInField } from './undoInField';

/** Something that can be done while no project is open. */
export interface LibraryCommand {
  readonly id: string;
  readonly label: string;
  /** As `matchKeys` reads them. */
  readonly keys: readonly string[];
  readonly group: string;
  run(): void;
}

/**
 * Runs the library's commands from keys and from the system's menu while it is `active` (no dialog is
 * open, nothing is being opened). There is never anything unsaved: the window may close at once.
 */
export function useLibraryEvents(commands: readonly LibraryCommand[], active: boolean): void {
  const { host, settings } = useApp();
  const latest = useRef({ commands, active });
  latest.current = { commands, active };
  const { singleKeys } = settings;

  useEffect(() => {
    const run = (id: string): boolean => {
      const command = latest.current.commands.find((each) => each.id === id);
      if (!latest.current.active || !command) return false;
      command.run();
      return true;
    };
    const bindings = latest.current.commands.flatMap(({ id, keys }) =>
      keys
        .filter((key) => singleKeys || !isCharacterKey(key))
        .map((key) => ({ keys: key, run: () => run(id) })),
    );
    const stopKeys = onKeys(
      bindings,
      (event, key) => isCharacterKey(key) && (event.repeat || isTextField(event.target)),
    );
    const stopMenu = host.on('menu.command', ({ command }) => {
      if (!undoInField(command)) run(command);
    });
    const stopClosing = host.on('app.closing', () => void host.call('app.readyToClose', {}));
    return () => {
      stopKeys();
      stopMenu();
      stopClosing();
    };
  }, [host, singleKeys]);
}
