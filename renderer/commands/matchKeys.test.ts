import { describe, expect, it } from 'vitest';
import { isCharacterKey, isTextKey } from './matchKeys';

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
