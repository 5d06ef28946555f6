import type { CDPSession } from 'playwright-core';

/** What a layout types with a key of the keyboard, alone or with Shift. */
export type Typed = readonly [key: string, code: string, shift?: 'Shift'];

/** What Chromium calls the modifiers of a key event. */
const MODIFIERS = { Alt: 1, Control: 2, Shift: 8 } as const;
export type Held = keyof typeof MODIFIERS;

/** Where each layout has the two signs that are keys, and what stands where `j`, `k`, `z` and `n` do on a US keyboard. */
export const LAYOUTS = {
  US: { '?': ['?', 'Slash', 'Shift'], '/': ['/', 'Slash'] },
  German: { '?': ['?', 'Minus', 'Shift'], '/': ['/', 'Digit7', 'Shift'] },
  French: { '?': ['?', 'Comma', 'Shift'], '/': ['/', 'Period', 'Shift'] },
  Spanish: { '?': ['?', 'Minus', 'Shift'], '/': ['/', 'Digit7', 'Shift'] },
  Russian: { '?': ['?', 'Digit7', 'Shift'], '/': ['/', 'Backslash', 'Shift'] },
  Greek: { '?': ['?', 'Slash', 'Shift'], '/': ['/', 'Slash'] },
  Arabic: { '?': ['؟', 'Slash', 'Shift'], '/': ['ظ', 'Slash'] },
  Hebrew: { '?': ['?', 'Slash', 'Shift'], '/': ['/', 'KeyQ'] },
} as const satisfies Record<string, Record<'?' | '/', Typed>>;

/** The letters of `j`, `k`, `z`, `n`, `u` and `b` on layouts without Latin ones. */
export const LETTERS = {
  Russian: { j: 'о', k: 'л', z: 'я', n: 'т', u: 'г', b: 'и' },
  Greek: { j: 'ξ', k: 'κ', z: 'ζ', n: 'ν', u: 'θ', b: 'β' },
  Arabic: { j: 'ت', k: 'ن', z: 'ئ', n: 'ى', u: 'ع', b: 'لا' },
  Hebrew: { j: 'ח', k: 'ל', z: 'ז', n: 'מ', u: 'ו', b: 'נ' },
} as const;

/**
 * A keyboard with any layout: what the browser gets of a key is what that layout's driver sends. Of AltGr it gets
 * Ctrl and Alt, as on Windows; `keyCode` 229 is a key that an input method took.
 */
export function keyboardOf(browser: CDPSession) {
  const press = async (
    [key, code, shift]: Typed,
    held: readonly Held[] = [],
    keyCode?: number,
  ): Promise<void> => {
    const all: readonly Held[] = shift ? [...held, shift] : held;
    const modifiers = all.reduce((sum, name) => sum | MODIFIERS[name], 0);
    const types = [...key].length <= 2 && !held.includes('Control') && !held.includes('Alt');
    const event = { key, code, modifiers, windowsVirtualKeyCode: keyCode ?? virtualKey(code) };
    await browser.send('Input.dispatchKeyEvent', {
      type: types ? 'keyDown' : 'rawKeyDown',
      ...event,
      ...(types ? { text: key } : {}),
    });
    await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  return { press };
}

/** The key's place as Windows counts it, for letters and digits. */
function virtualKey(code: string): number {
  return code.match(/^(?:Key|Digit)(.)$/)?.[1]?.charCodeAt(0) ?? 0;
}
