import { describe, expect, it } from 'vitest';
import { rowToGoTo } from './rowToGoTo';

describe('rowToGoTo', () => {
  it('goes to the first row downwards and to the last upwards when none is selected', () => {
    expect(rowToGoTo('ArrowDown', -1, 5, 3)).toBe(0);
    expect(rowToGoTo('ArrowUp', -1, 5, 3)).toBe(4);
  });

  it('stays at the ends', () => {
    expect(rowToGoTo('ArrowDown', 4, 5, 3)).toBe(4);
    expect(rowToGoTo('ArrowUp', 0, 5, 3)).toBe(0);
    expect(rowToGoTo('PageDown', 3, 5, 3)).toBe(4);
    expect(rowToGoTo('PageUp', 1, 5, 3)).toBe(0);
  });

  it('moves by what is in sight', () => {
    expect(rowToGoTo('PageDown', 2, 100, 10)).toBe(12);
    expect(rowToGoTo('PageUp', 52, 100, 10)).toBe(42);
  });

  it('goes to both ends', () => {
    expect(rowToGoTo('Home', 52, 100, 10)).toBe(0);
    expect(rowToGoTo('End', 52, 100, 10)).toBe(99);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(rowToGoTo('v', 2, 5, 3)).toBeUndefined();
    expect(rowToGoTo('End', -1, 0, 3)).toBeUndefined();
  });
});
