import { isTextField } from '../commands/isTextField';

/**
 * Undo and redo from the system's menu belong to a text field while one is being typed in. Answers
 * whether the command was such a one, and is done.
 */
export function undoInField(command: string): boolean {
  if (command !== 'edit.undo' && command !== 'edit.redo') return false;
  if (!isTextField(document.activeElement)) return false;
  // Deprecated, but nothing else reaches a field's own history.
  document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
  return true;
}
