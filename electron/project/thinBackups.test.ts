import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BACKUPS, thinBackups, timeline } from './thinBackups';

const MINUTE = 60_000;

describe('thinning backups', () => {
  it('keeps at most ten, always the first and the newest, and drops only what was there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 60 }), (instants) => {
        const dropped = thinBackups(instants, 1e9);
        const kept = [...new Set(instants)].filter((instant) => !dropped.includes(instant));
        expect(kept.length).toBeLessThanOrEqual(MOST_BACKUPS);
        expect(dropped.every((instant) => instants.includes(instant))).toBe(true);
        if (instants.length > 0) {
          expect(kept).toContain(Math.min(...instants));
          expect(kept).toContain(Math.max(...instants));
        }
        if (new Set(instants).size <= MOST_BACKUPS) expect(dropped).toEqual([]);
      }),
    );
  });

  it('after a month of work has steps for the last hour, the last day and the weeks before', () => {
    const minutes: number[] = [];
    const month = 29 * 24 * 60 + 8 * 60;
    let kept: number[] = [];
    for (let minute = 0; minute <= month; minute += 5) {
      // Eight hours of work a day.
      if (minute % (24 * 60) > 8 * 60) continue;
      minutes.push(minute);
      kept.push(minute * MINUTE);
      const dropped = new Set(thinBackups(kept, minute * MINUTE));
      kept = kept.filter((instant) => !dropped.has(instant));
    }
    const now = (minutes.at(-1) ?? 0) * MINUTE;
    const ages = kept.map((instant) => (now - instant) / MINUTE);
    expect(ages.some((age) => age > 0 && age <= 60)).toBe(true);
    expect(ages.some((age) => age > 60 && age <= 24 * 60)).toBe(true);
    expect(ages.some((age) => age > 24 * 60 && age <= 7 * 24 * 60)).toBe(true);
    expect(ages.some((age) => age > 7 * 24 * 60 && age < month)).toBe(true);
  });
});

describe('the timeline of backups', () => {
  it('is that of the clock while it goes forward, and never goes back or stands still', () => {
    expect(timeline([1000, 1500, 4000])).toEqual([0, 500, 3000]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 })), (instants) => {
        const line = timeline(instants);
        expect(line).toHaveLength(instants.length);
        for (const [at, instant] of line.entries()) {
          if (at > 0) expect(instant).toBeGreaterThan(line[at - 1] ?? 0);
        }
      }),
    );
  });
});
