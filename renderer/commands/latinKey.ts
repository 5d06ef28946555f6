/** What of a keyboard event says which key it was. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly altKey?: boolean;
}

/** What the keys beside the letters and digits type on a US keyboard: alone, and with Shift. */
const US_SIGNS: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
};

/** Signs that commands are bound to, and that some layouts have on an unshifted digit key. */
const BOUND_SIGNS = /^[/?]$/;

/**
 * The key that a command is bound to: what the layout types, or, where that is not Latin (Cyrillic, Greek, Arabic,
 * Hebrew …) or an unshifted digit key gives something else (AZERTY), what stands there on a US keyboard.
 */
export function latinKey({ key, code, shiftKey, altKey = false }: KeyPress): string {
  if (BOUND_SIGNS.test(key)) return key;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shiftKey || isCurrency(key) ? key : digit;
  if (!isForeign(key) && !(altKey && key.length === 1 && key > '~')) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  return US_SIGNS[code]?.charAt(shiftKey ? 1 : 0) ?? key;
}

/** Something that no Latin layout types with a key of its own. */
function isForeign(key: string): boolean {
  // A key that types two letters at once has no name (Arabic's lam with alif).
  if (key === '' || key === 'Dead' || key === 'Unidentified') return true;
  return /^[^ -~]+$/.test(key) && !/\p{Script=Latin}/u.test(key) && !isCurrency(key);
}

/** `€` and its like stand on a letter's third level, whatever the layout. */
function isCurrency(key: string): boolean {
  return /^\p{Sc}$/u.test(key) && key !== '$';
}
