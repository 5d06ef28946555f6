import { describe, expect, it } from 'vitest';
import { testProjectText } from '../project/testing/testProject';
import { readSummaries, type WantedSummary } from './readSummaries';

describe('readSummaries', () => {
  it('gives up the crafted file alone, and tells of the others what is in them', async () => {
    const crafted = `{"format":"galley-project","version":3,"claims":[${'{},'.repeat(3e6)}{}]}`;
    const found: string[] = [];
    const wanted = (text: string | undefined): WantedSummary => ({
      read: async () => (text === undefined ? undefined : Buffer.from(text)),
      found: (summary) => found.push(summary.ok ? summary.value.title : summary.error.message),
    });
    const sound = testProjectText();
    await readSummaries(
      [sound, crafted, undefined, '{"format":"other"}', crafted, sound].map(wanted),
      { heap: 64 },
    );
    expect(found).toEqual([
      'Harbour costs double',
      expect.stringMatching(/was given up/),
      expect.stringMatching(/not a Galley project/),
      expect.stringMatching(/was given up/),
      'Harbour costs double',
    ]);
  });
});
