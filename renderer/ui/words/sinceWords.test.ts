import { describe, expect, it } from 'vitest';
import { sinceWords } from './sinceWords';

const now = new Date(2026, 2, 14, 15, 30).valueOf();
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('how long ago a project was changed', () => {
  it('is told by the minute, the hour and the day', () => {
    expect(sinceWords(at(2026, 2, 14, 15, 30), now)).toBe('just now');
    expect(sinceWords(at(2026, 2, 14, 15, 29), now)).toBe('1 minute ago');
    expect(sinceWords(at(2026, 2, 14, 12, 0), now)).toBe('3 hours ago');
    expect(sinceWords(at(2026, 2, 13, 23, 0), now)).toBe('yesterday');
    expect(sinceWords(at(2026, 2, 13, 1, 0), now)).toBe('yesterday');
    expect(sinceWords(at(2026, 2, 11, 15, 0), now)).toBe('3 days ago');
  });

  it('is a date when it is long ago', () => {
    expect(sinceWords(at(2025, 11, 2, 9, 0), now)).toBe('2 December 2025');
  });

  it('forgives a clock that is ahead', () => {
    expect(sinceWords(at(2026, 2, 14, 15, 40), now)).toBe('just now');
  });

  it('says so when the time cannot be read', () => {
    expect(sinceWords('soon', now)).toBe('at an unknown time');
  });
});
