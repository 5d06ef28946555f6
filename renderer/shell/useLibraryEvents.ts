import { useEffect, useRef } from 'react';
import { defaultKeybindingsHandlerIgnore, tinykeys } from 'tinykeys';
import { useApp } from '../ui/AppContext';
import { undoInField } from './undoInField';

/** Something that can be done while no project is open. */
export interface LibraryCommand {
  readonly id: string;
  readonly label: string;
  /** In the notation of tinykeys. */
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
    const run = (id: string) => {
      if (!latest.current.active) return;
      latest.current.commands.find((command) => command.id === id)?.run();
    };
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const { id, keys } of latest.current.commands) {
      for (const key of keys) {
        if (!singleKeys && key.length === 1) continue;
        bindings[key] = (event) => {
          if (event.defaultPrevented) return;
          event.preventDefault();
          run(id);
        };
      }
    }
    const stopKeys = tinykeys(window, bindings, {
      ignore: (event) =>
        !event.ctrlKey && !event.metaKey && !event.altKey && defaultKeybindingsHandlerIgnore(event),
    });
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
