import { useEffect } from 'react';
import { defaultKeybindingsHandlerIgnore, tinykeys } from 'tinykeys';
import type { Session } from '../project/session/session';
import type { Command } from './command';
import { isTextField } from './isTextField';
import { isCharacterKey } from './matchKeys';

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
    const plain: Record<string, (event: KeyboardEvent) => void> = {};
    const chords: Record<string, (event: KeyboardEvent) => void> = {};
    for (const command of commands) {
      for (const keys of command.keys) {
        const handler = (event: KeyboardEvent) => {
          if (event.defaultPrevented || session.workspace.get().dialog !== null) return;
          if (command.enabled && !command.enabled(session)) return;
          event.preventDefault();
          command.run(session);
        };
        if (isChord(keys)) chords[keys] = handler;
        else if (singleKeys || !isCharacterKey(keys)) plain[keys] = handler;
      }
    }
    const stopChords = tinykeys(window, chords, { ignore: isUndoOfField });
    const stopPlain = tinykeys(window, plain, { ignore: isUsedByControl });
    return () => {
      stopChords();
      stopPlain();
    };
  }, [session, commands, singleKeys]);
}

/** Keys that type nothing, and so work in text fields too. */
function isChord(keys: string): boolean {
  return /\$mod|Control|Meta|Alt|^F\d+$/.test(keys);
}

/** A text field keeps its own undo until it is left. */
function isUndoOfField(event: KeyboardEvent): boolean {
  return isTextField(event.target) && /^[zy]$/i.test(event.key);
}

/** Letters belong to text fields and open menus; Enter and Space to the control that has the focus. */
function isUsedByControl(event: KeyboardEvent): boolean {
  // A locked article types nothing: the keys that its own keymap leaves over are the window's.
  if (event.target instanceof Element && event.target.closest('[data-locked]')) {
    return event.repeat || event.isComposing;
  }
  if (defaultKeybindingsHandlerIgnore(event)) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, [contenteditable="true"], [role="menu"], [role="dialog"]')) {
    return true;
  }
  return (
    event.key === 'Enter' && target.closest('button, a, [role="option"], [role="row"]') !== null
  );
}
