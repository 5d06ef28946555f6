import { describe, expect, it } from 'vitest';
import { placeBar } from './placeBar';

const frame = { left: 0, top: 0, right: 700, bottom: 600 };
const bar = { width: 300, height: 60 };

describe('the place of the selection bar', () => {
  it('is below the selected words', () => {
    const { top } = placeBar({ left: 200, right: 400, top: 100, bottom: 130 }, frame, bar);
    expect(top).toBeGreaterThan(130);
  });

  it('is above them where there is no room below', () => {
    const { top } = placeBar({ left: 200, right: 400, top: 540, bottom: 570 }, frame, bar);
    expect(top + bar.height).toBeLessThan(540);
  });

  it('is inside the view when the words stand at its edge', () => {
    const atStart = placeBar({ left: 0, right: 20, top: 100, bottom: 130 }, frame, bar);
    const atEnd = placeBar({ left: 690, right: 700, top: 100, bottom: 130 }, frame, bar);
    expect(atStart.left).toBeGreaterThan(0);
    expect(atEnd.left + bar.width).toBeLessThan(700);
  });

  it('is at the foot of the view when the selection fills it', () => {
    const { top } = placeBar({ left: 0, right: 700, top: -500, bottom: 900 }, frame, bar);
    expect(top + bar.height).toBeLessThan(600);
    expect(top).toBeGreaterThan(400);
  });

  it('is in sight when the selection ends above the view', () => {
    const { top } = placeBar({ left: 0, right: 700, top: -500, bottom: -100 }, frame, bar);
    expect(top).toBeGreaterThan(0);
  });
});
