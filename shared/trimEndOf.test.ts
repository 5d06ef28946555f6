import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimEndOf } from './trimEndOf';

describe('trimEndOf', () => {
  it('leaves what the plain pattern leaves', () => {
    const text = fc.string({ unit: fc.constantFrom(' ', '…', '/', 'a', '\n', '\u2028') });
    fc.assert(
      fc.property(text, (each) => {
        expect(trimEndOf(each, /[\s…]/)).toBe(each.replace(/[\s…]+$/, ''));
        expect(trimEndOf(each, /\//)).toBe(each.replace(/\/+$/, ''));
      }),
    );
  });

  it('is linear in runs inside the text', () => {
    const began = process.cpuUsage();
    expect(trimEndOf(`${'/'.repeat(2_000_000)}a`, /\//)).toHaveLength(2_000_001);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20);
  });
});
