import { useEffect } from 'react';
import type { Session } from '../project/session/session';
import type { Command } from './command';
import { isTextField } from './isTextField';
import { latinKey } from './latinKey';
import { isCharacterKey } from './matchKeys';
import { onKeys } from './onKeys';

/**
 * Runs commands by their keys outside the article (which has its own keymap) and outside text fields.
 * Nothing but the palette's own keys works while a dialog is open.
 */
export function useCommandKeys(
  session: Session,
  commands: readonly Command[],
  singleKeys: boolean,
): void {
  useEffect(() => {
    const bindings = commands.flatMap((command) =>
      command.keys
        .filter((keys) => singleKeys || !isCharacterKey(keys))
        .map((keys) => ({
          keys,
          run: () => {
            if (session.workspace.get().dialog !== null) return false;
            if (command.enabled && !command.enabled(session)) return false;
            command.run(session);
            return true;
          },
        })),
    );
    return onKeys(bindings, (event, keys) =>
      isChord(keys) ? isUsedByField(event) : isUsedByControl(event),
    );
  }, [session, commands, singleKeys]);
}

/** Keys that type nothing, and so work in text fields too. */
function isChord(keys: string): boolean {
  return /\$mod|Alt|^(?:Shift\+)?F\d+$/.test(keys);
}

/** A text field keeps its own undo until it is left, and the arrows that walk its text. */
function isUsedByField(event: KeyboardEvent): boolean {
  if (!isTextField(event.target)) return false;
  return /^[zy]$/i.test(latinKey(event)) || event.key.startsWith('Arrow');
}

/** Letters belong to text fields and open menus; Enter and Space to the control that has the focus. */
function isUsedByControl(event: KeyboardEvent): boolean {
  if (event.repeat) return true;
  if (isTextField(event.target)) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  // A locked article types nothing: the keys that its own keymap leaves over are the window's.
  if (target.closest('[data-locked]')) return false;
  if (target.closest('[contenteditable="true"], [role="menu"], [role="dialog"]')) return true;
  return (
    event.key === 'Enter' && target.closest('button, a, [role="option"], [role="row"]') !== null
  );
}
