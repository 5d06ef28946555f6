import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimSchema } from '../claim/claim';
import { mergeClaims } from '../claim/mergeClaims';
import { arbitraryProject } from './testing/arbitraryProject';

const LATER = '2026-03-16T09:00:00.000Z';

describe('two claims of any project, merged', () => {
  it('are a valid claim that has every text of both', () => {
    const texts = (value: object): string[] =>
      Object.values(value).flatMap((item) => {
        if (typeof item === 'object' && item !== null) return texts(item);
        return typeof item === 'string' ? [item] : [];
      });
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const [first, second] = project.claims;
        if (!first || !second) return;
        const merged = mergeClaims(first, second, { scale: project.scale, now: LATER });
        expect(claimSchema.parse(merged)).toEqual(merged);
        expect(Object.values(merged)).not.toContain(undefined);
        const kept = JSON.stringify(merged);
        for (const { statement, notes, verdict: given, correction, claimant } of [first, second]) {
          for (const text of texts({
            statement,
            notes,
            explanation: given?.explanation,
            correction,
            claimant,
          })) {
            expect(kept).toContain(JSON.stringify(text).slice(1, -1));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
