import { describe, expect, it } from 'vitest';
import { latinKey } from './latinKey';

const press = (key: string, code: string, shiftKey = false) => latinKey({ key, code, shiftKey });

describe('the key that was meant', () => {
  it('is what a Latin layout types, wherever the key stands', () => {
    expect(press('a', 'KeyQ')).toBe('a');
    expect(press('J', 'KeyJ', true)).toBe('J');
  });

  it('is the digit of an unshifted digit key on AZERTY', () => {
    expect(press('&', 'Digit1')).toBe('1');
    expect(press('é', 'Digit2')).toBe('2');
    expect(press('1', 'Digit1', true)).toBe('1');
  });

  it('leaves shifted digits of a US layout what they are', () => {
    expect(press('!', 'Digit1', true)).toBe('!');
  });

  it('is the letter of the US layout on a Cyrillic one', () => {
    expect(press('о', 'KeyJ')).toBe('j');
    expect(press('О', 'KeyJ', true)).toBe('J');
  });

  it('is the letter of the US layout while an input method is on', () => {
    expect(press('Process', 'KeyS')).toBe('s');
  });

  it('is the name of a key without a sign', () => {
    expect(press('Enter', 'Enter')).toBe('Enter');
    expect(press('5', 'Numpad5')).toBe('5');
  });
});
