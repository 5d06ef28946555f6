import { describe, expect, it } from 'vitest';
import { latinKey } from './latinKey';

const press = (key: string, code: string, shiftKey = false, altKey = false) =>
  latinKey({ key, code, shiftKey, altKey });

describe('the key that was meant', () => {
  it('is what a Latin layout types, wherever the key stands', () => {
    expect(press('a', 'KeyQ')).toBe('a');
    expect(press('J', 'KeyJ', true)).toBe('J');
    expect(press('.', 'KeyE')).toBe('.');
  });

  it('is the digit of an unshifted digit key on AZERTY', () => {
    expect(press('&', 'Digit1')).toBe('1');
    expect(press('é', 'Digit2')).toBe('2');
    expect(press('1', 'Digit1', true)).toBe('1');
    expect(press('١', 'Digit1')).toBe('1');
  });

  it('leaves shifted digits of a US layout what they are', () => {
    expect(press('!', 'Digit1', true)).toBe('!');
  });

  it('is the sign that a command is bound to, were it on a digit key', () => {
    expect(press('/', 'Digit9')).toBe('/');
    expect(press('/', 'Digit7', true)).toBe('/');
    expect(press('?', 'Minus', true)).toBe('?');
  });

  it.each([
    ['Cyrillic', 'о', 'KeyJ', 'j'],
    ['Greek', 'ξ', 'KeyJ', 'j'],
    ['Arabic', 'ت', 'KeyJ', 'j'],
    ['Arabic, a ligature', 'لا', 'KeyB', 'b'],
    ['Hebrew', 'ח', 'KeyJ', 'j'],
    ['Hebrew', 'ת', 'Comma', ','],
    ['Cyrillic', 'б', 'Comma', ','],
    ['Arabic', 'ظ', 'Slash', '/'],
  ])(
    'is what a US keyboard has there on a layout that is not Latin (%s %s)',
    (_, key, code, is) => {
      expect(press(key, code)).toBe(is);
    },
  );

  it('minds Shift there', () => {
    expect(press('О', 'KeyJ', true)).toBe('J');
    expect(press('؟', 'Slash', true)).toBe('?');
  });

  it('is no letter for what stands on the third level of that letter’s key', () => {
    expect(press('€', 'KeyE')).toBe('€');
    expect(press('ę', 'KeyE')).toBe('ę');
    expect(press('₽', 'Digit8')).toBe('₽');
  });

  it('is the letter of a key that Option turns into an accent', () => {
    expect(press('Dead', 'KeyN', false, true)).toBe('n');
    expect(press('å', 'KeyA', false, true)).toBe('a');
  });

  it('is the name of a key without a sign', () => {
    expect(press('Enter', 'Enter')).toBe('Enter');
    expect(press('5', 'Numpad5')).toBe('5');
  });
});
