import { latinKey } from './latinKey';

/** What of a keyboard event says which command it means. */
export type KeyEvent = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'isComposing' | 'keyCode'
> & { getModifierState?(name: string): boolean };

/** The `keyCode` of whatever an input method takes for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether an event is the press of one of these keys: `$mod+Shift+z` (`$mod` is Ctrl, on a Mac ⌘), `Alt+n`, `j`, `F2`.
 * A key that is a sign (`?`, `/`) is matched by the sign that was typed, whatever it takes to type it on the layout;
 * a letter by the letter, or by the place it has on a US keyboard where the layout types no Latin ones.
 */
export function matchKeys(event: KeyEvent, keys: readonly string[]): boolean {
  if (isBeingWritten(event)) return false;
  return keys.some((binding) => matches(event, binding));
}

/**
 * The key that was pressed with nothing but Shift, as `latinKey` names it; `null` where it was pressed with Ctrl, Alt,
 * ⌘ or AltGr, or goes into an input method.
 */
export function plainKey(event: KeyEvent): string | null {
  const { ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || hasAltGraph(event) || isBeingWritten(event)) return null;
  return latinKey(event);
}

/** A key that would type or delete something were the text not locked. */
export function isTextKey(keys: string): boolean {
  const name = keys.replace(/^Shift\+/, '');
  return name.length === 1 || name === 'Enter' || name === 'Delete' || name === 'Backspace';
}

/** A key of a single character, which people who dictate or have a tremor may switch off. */
export function isCharacterKey(keys: string): boolean {
  return keys.replace(/^Shift\+/, '').length === 1;
}

/** True for what an input method takes: what it makes of it comes later, as text. */
function isBeingWritten({ isComposing, keyCode }: KeyEvent): boolean {
  return isComposing || keyCode === TAKEN_BY_INPUT_METHOD;
}

function matches(event: KeyEvent, binding: string): boolean {
  const parts = binding.length === 1 ? [binding] : binding.split('+');
  const name = parts.at(-1) ?? '';
  const isChord = parts.includes('$mod');
  const isSign = /^[^\p{L}]$/u.test(name);
  // AltGr types signs and nothing else; on Windows it comes with Ctrl and Alt as well.
  if (hasAltGraph(event)) return isSign && !isChord && event.key === name;
  const isMac = /^(?:Mac|iP)/.test(navigator.platform);
  if (event.ctrlKey !== (isChord && !isMac) || event.metaKey !== (isChord && isMac)) return false;
  // On a Mac, Option types what AltGr types elsewhere.
  const typesWithOption = isSign && isMac && !isChord;
  if (event.altKey !== parts.includes('Alt') && !typesWithOption) return false;
  if (event.shiftKey !== parts.includes('Shift') && !isSign) return false;
  return latinKey(event).toLowerCase() === name.toLowerCase();
}

function hasAltGraph(event: KeyEvent): boolean {
  return event.getModifierState?.('AltGraph') ?? false;
}
