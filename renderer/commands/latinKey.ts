/** What of a keyboard event says which key it was. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/**
 * The key that a command is bound to: what the layout types, or, where that is no Latin letter or
 * digit (AZERTY's unshifted digits, Cyrillic, an input method), what stands there on a US keyboard.
 */
export function latinKey({ key, code, shiftKey }: KeyPress): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter === undefined) return key;
  const typesNothingLatin =
    key === 'Process' || key === 'Dead' || key === 'Unidentified' || /^[^ -~]+$/.test(key);
  if (!typesNothingLatin) return key;
  return shiftKey ? letter : letter.toLowerCase();
}
