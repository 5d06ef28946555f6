import { describe, expect, it } from 'vitest';
import { checkClaimReviews } from './claimReview';
import { corporaFolder } from './corpora';
import { printTable } from './printTable';

describe('claim reviews', () => {
  it('are what schema.org describes', async () => {
    const rows = await checkClaimReviews(corporaFolder());
    printTable('Claim reviews', [
      ['', 'passed', 'of'],
      ...rows.map(({ name, passed, total }) => [name, String(passed), String(total)]),
    ]);
    for (const { name, total, failures } of rows) {
      expect(total, name).toBeGreaterThan(0);
      expect(failures, name).toEqual([]);
    }
  });
});
