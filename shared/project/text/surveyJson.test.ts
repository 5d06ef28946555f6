import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyJson } from './surveyJson';

const survey = (text: string) => surveyJson(utf8ToBytes(text));

describe('surveyJson', () => {
  it('counts the members of any value', () => {
    const membersOf = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : Object.values(value).reduce<number>(
            (sum, inner) => sum + membersOf(inner),
            Array.isArray(value) ? 0 : Object.keys(value).length,
          );
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        expect(survey(JSON.stringify(value, null, indent)).members).toBe(membersOf(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts what vanishes in reading, too', () => {
    expect(survey('{"a":1,"a" : 2}').members).toBe(2);
  });

  it('gives some answer for what is no JSON', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(surveyJson(bytes).depth).toBeLessThanOrEqual(bytes.length);
      }),
    );
    expect(survey('{"a\\')).toEqual({ members: 0, depth: 1 });
  });

  it('reads a number of a million digits', () => {
    const digits = '1'.repeat(1_000_000);
    expect(survey(`[${digits}]`).unsafeNumber).toBe(digits);
    expect(survey(`[0.${digits}]`).unsafeNumber).toBeUndefined();
  });
});
