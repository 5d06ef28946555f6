import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isCharacterKey, isTextKey, type KeyEvent, matchKeys, plainKey } from './matchKeys';

type Modifier = 'Control' | 'Alt' | 'Shift' | 'Meta' | 'AltGraph';

/** The press of a key, with what is held down. */
function press(key: string, code: string, ...held: Modifier[]): KeyEvent {
  return {
    key,
    code,
    ctrlKey: held.includes('Control'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    metaKey: held.includes('Meta'),
    isComposing: false,
    keyCode: 0,
    getModifierState: (name) => held.some((each) => each === name),
  };
}

const onMac = () => vi.stubGlobal('navigator', { platform: 'MacIntel' });
const onLinux = () => vi.stubGlobal('navigator', { platform: 'Linux x86_64' });

afterEach(() => vi.unstubAllGlobals());

describe('a key that is a sign', () => {
  it.each([
    ['US', press('?', 'Slash', 'Shift'), press('/', 'Slash')],
    ['German', press('?', 'Minus', 'Shift'), press('/', 'Digit7', 'Shift')],
    ['French', press('?', 'Comma', 'Shift'), press('/', 'Period', 'Shift')],
    ['Spanish', press('?', 'Minus', 'Shift'), press('/', 'Digit7', 'Shift')],
    ['Bépo', press('?', 'KeyN', 'Shift'), press('/', 'Digit9')],
    ['Russian', press('?', 'Digit7', 'Shift'), press('/', 'Backslash', 'Shift')],
    ['Arabic', press('؟', 'Slash', 'Shift'), press('ظ', 'Slash')],
    ['Hebrew', press('?', 'Slash', 'Shift'), press('/', 'KeyQ')],
    ['with AltGr', press('?', 'KeyW', 'AltGraph'), press('/', 'KeyQ', 'AltGraph')],
    [
      'with AltGr on Windows',
      press('?', 'KeyW', 'AltGraph', 'Control', 'Alt'),
      press('/', 'KeyQ', 'AltGraph', 'Control', 'Alt'),
    ],
  ])('is the sign that was typed, whatever it took: %s', (_, question, stroke) => {
    onLinux();
    expect([matchKeys(question, ['?']), matchKeys(stroke, ['/'])]).toEqual([true, true]);
    expect([matchKeys(question, ['/']), matchKeys(stroke, ['?'])]).toEqual([false, false]);
  });

  it('may need Option on a Mac, and is another key with Alt elsewhere', () => {
    const stroke = press('/', 'Digit7', 'Alt', 'Shift');
    onMac();
    expect(matchKeys(stroke, ['/'])).toBe(true);
    onLinux();
    expect(matchKeys(stroke, ['/'])).toBe(false);
  });

  it('goes with Ctrl wherever it stands', () => {
    onLinux();
    expect(matchKeys(press(',', 'Comma', 'Control'), ['$mod+,'])).toBe(true);
    expect(matchKeys(press('б', 'Comma', 'Control'), ['$mod+,'])).toBe(true);
    expect(matchKeys(press('&', 'Digit1', 'Control'), ['$mod+1'])).toBe(true);
    expect(matchKeys(press('1', 'Digit1', 'Control', 'Shift'), ['$mod+1'])).toBe(true);
    expect(matchKeys(press('/', 'Slash', 'Control'), ['/'])).toBe(false);
  });
});

describe('a key that is a letter', () => {
  it('is the same with Caps Lock, and another with Shift', () => {
    onLinux();
    expect(matchKeys(press('J', 'KeyJ'), ['j'])).toBe(true);
    expect(matchKeys(press('J', 'KeyJ', 'Shift'), ['j'])).toBe(false);
    expect(matchKeys(press('m', 'KeyM', 'Shift'), ['Shift+M'])).toBe(true);
  });

  it('goes with Ctrl, or on a Mac with ⌘', () => {
    onLinux();
    expect(matchKeys(press('л', 'KeyK', 'Control'), ['$mod+k'])).toBe(true);
    expect(matchKeys(press('k', 'KeyK', 'Meta'), ['$mod+k'])).toBe(false);
    onMac();
    expect(matchKeys(press('k', 'KeyK', 'Meta'), ['$mod+k'])).toBe(true);
    expect(matchKeys(press('k', 'KeyK', 'Control'), ['$mod+k'])).toBe(false);
    expect(matchKeys(press('Dead', 'KeyN', 'Alt'), ['Alt+n'])).toBe(true);
  });

  it('is no command with AltGr, whatever that types', () => {
    onLinux();
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const typed = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), letters);
    const windows = fc.boolean();
    fc.assert(
      fc.property(letters, typed, windows, fc.boolean(), (letter, key, isWindows, isShifted) => {
        const event = press(
          key,
          `Key${letter.toUpperCase()}`,
          'AltGraph',
          ...(isWindows ? (['Control', 'Alt'] as const) : []),
          ...(isShifted ? (['Shift'] as const) : []),
        );
        const bound = [letter, `Shift+${letter.toUpperCase()}`, `$mod+${letter}`, `Alt+${letter}`];
        expect(matchKeys(event, bound)).toBe(false);
        expect(plainKey(event)).toBeNull();
      }),
    );
  });
});

describe('a key that an input method takes', () => {
  it.each([
    ['while it composes', { ...press('e', 'KeyE'), isComposing: true }],
    ['when it begins', { ...press('Process', 'KeyE'), keyCode: 229 }],
    ['by its code alone', { ...press('e', 'KeyE'), keyCode: 229 }],
  ])('is no command %s', (_, event) => {
    onLinux();
    expect(matchKeys(event, ['e', 'Process'])).toBe(false);
    expect(plainKey(event)).toBeNull();
  });
});

describe('keys that would change the text were it not locked', () => {
  it('are characters, Enter, Delete and Backspace, with or without Shift', () => {
    for (const keys of ['j', 'Shift+M', 'Enter', 'Delete', 'Backspace']) {
      expect(isTextKey(keys)).toBe(true);
    }
  });

  it('are not chords and not function keys', () => {
    for (const keys of ['$mod+z', 'Alt+Shift+ArrowLeft', 'F2', 'Shift+F3', 'Escape']) {
      expect(isTextKey(keys)).toBe(false);
    }
  });
});

describe('keys that can be switched off', () => {
  it('are single characters only', () => {
    expect(isCharacterKey('v')).toBe(true);
    expect(isCharacterKey('Shift+E')).toBe(true);
    expect(isCharacterKey('Enter')).toBe(false);
  });
});
