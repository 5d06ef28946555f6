import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBar } from './placeBar';

const frame = { left: 0, top: 0, right: 700, bottom: 600 };
const bar = { width: 300, height: 32 };
const words = (top: number, bottom: number, left = 200, right = 400) => ({
  top,
  bottom,
  first: { left, right },
  last: { left, right },
});

describe('the place of the selection bar', () => {
  it('is above the selected words', () => {
    expect(placeBar(words(100, 130), frame, bar)).toEqual({ left: 150, top: 60 });
  });

  it('is below them where there is no room above', () => {
    expect(placeBar(words(20, 50), frame, bar)).toEqual({ left: 150, top: 58 });
  });

  it('is at the line that it stands by', () => {
    const lines = { first: { left: 500, right: 600 }, last: { left: 100, right: 300 } };
    expect(placeBar({ top: 100, bottom: 200, ...lines }, frame, bar)?.left).toBe(392);
    expect(placeBar({ top: 10, bottom: 200, ...lines }, frame, bar)?.left).toBe(50);
  });

  it('is nowhere when the selection fills the view', () => {
    expect(placeBar(words(-500, 900), frame, bar)).toBeNull();
    expect(placeBar(words(30, 580), frame, bar)).toBeNull();
  });

  it('is in sight when the selection is not', () => {
    expect(placeBar(words(-500, -100), frame, bar)?.top).toBe(8);
    expect(placeBar(words(900, 1000), frame, bar)?.top).toBe(560);
  });

  it('is never on the selected words, and always in the view', () => {
    const edge = fc.integer({ min: -800, max: 1400 });
    const sides = fc.record({ left: edge, right: edge });
    const selected = fc
      .record({ one: edge, other: edge, first: sides, last: sides })
      .map(({ one, other, first, last }) => ({
        top: Math.min(one, other),
        bottom: Math.max(one, other) + 20,
        first,
        last,
      }));
    const size = fc.record({
      width: fc.integer({ min: 100, max: 680 }),
      height: fc.integer({ min: 24, max: 60 }),
    });
    fc.assert(
      fc.property(selected, size, (chosen, of) => {
        const place = placeBar(chosen, frame, of);
        if (!place) return;
        expect(place.top >= chosen.bottom || place.top + of.height <= chosen.top).toBe(true);
        expect(place.top).toBeGreaterThanOrEqual(frame.top);
        expect(place.top + of.height).toBeLessThanOrEqual(frame.bottom);
        expect(place.left).toBeGreaterThanOrEqual(frame.left);
        expect(place.left + of.width).toBeLessThanOrEqual(frame.right);
      }),
    );
  });
});
