import { matchKeys } from './matchKeys';

/** What a key does, and when it may. */
export interface KeyBinding {
  /** As `matchKeys` reads it. */
  readonly keys: string;
  /** Does it; false where it cannot be done now, and another binding of the key may. */
  run(): boolean;
}

/**
 * Listens to the window's keys: the first binding of a key that does something has it, and nobody else. `isTaken` says
 * that a key belongs to what has the focus. Gives what ends the listening.
 */
export function onKeys(
  bindings: readonly KeyBinding[],
  isTaken: (event: KeyboardEvent, keys: string) => boolean,
): () => void {
  const listen = (event: KeyboardEvent) => {
    // A field with a list below it tells the list of each key that is typed, by an event that nobody pressed.
    if (event.defaultPrevented || !event.isTrusted) return;
    // Choosing an entry that the browser proposes comes as an event without a key.
    if (typeof event.key !== 'string') return;
    const done = bindings.some(
      ({ keys, run }) => matchKeys(event, [keys]) && !isTaken(event, keys) && run(),
    );
    if (done) event.preventDefault();
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
