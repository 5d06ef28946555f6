import { describe, expect, it } from 'vitest';
import { today } from './today';

describe('today', () => {
  it('is the day on this clock, to the day', () => {
    expect(today(new Date(2026, 2, 4, 23, 59))).toBe('2026-03-04');
  });
});
