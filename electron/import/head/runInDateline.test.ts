import { describe, expect, it } from 'vitest';
import { readRunInDateline } from './runInDateline';

describe('readRunInDateline', () => {
  it.each([
    ['TARN HARBOUR, 12 September 2026 – All eleven crossings run.', '2026-09-12'],
    ['ALDMOOR, Northland, 3 May 2025 (NNA) — The council met.', '2025-05-03'],
    ['ST. MARR’S, May 3, 2025 -- The council met.', '2025-05-03'],
  ])('finds the day in “%s”', (paragraph, day) => {
    expect(readRunInDateline(paragraph)).toBe(day);
  });

  it.each([
    ['a sentence that mentions a day', 'Tarn Harbour, 12 September 2026 – All eleven run.'],
    ['a day without its year', 'TARN HARBOUR, 12 September – All eleven crossings run.'],
    ['a paragraph without a dash', 'TARN HARBOUR, 12 September 2026. All eleven run.'],
    [
      'a day further down',
      'TARN HARBOUR – It was on 12 September 2026 – a Saturday – that it ran.',
    ],
  ])('takes no day from %s', (_what, paragraph) => {
    expect(readRunInDateline(paragraph)).toBeUndefined();
  });
});
