import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { latinKey } from './latinKey';

/** Whether an event is the press of one of these keys (tinykeys' notation). */
export function matchKeys(event: KeyboardEvent, keys: readonly string[]): boolean {
  const press = asPress(event);
  return keys.some((binding) => {
    const [first] = parseKeybinding(binding);
    return first !== undefined && matchKeybindingPress(press, first);
  });
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

function asPress(event: KeyboardEvent): KeyboardEvent {
  const key = latinKey(event);
  if (key === event.key) return event;
  return new KeyboardEvent(event.type, {
    key,
    code: event.code,
    ctrlKey: event.ctrlKey,
    altKey: event.altKey,
    shiftKey: event.shiftKey,
    metaKey: event.metaKey,
  });
}
