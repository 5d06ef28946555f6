import { describe, expect, it } from 'vitest';
import { pdfPagesHint } from './pdfPagesHint';

describe('pdfPagesHint', () => {
  it('says nothing of what is printed in no time', () => {
    expect(pdfPagesHint({ words: 0, claims: 0, evidence: 0 })).toBeUndefined();
    expect(pdfPagesHint({ words: 4000, claims: 100, evidence: 250 })).toBeUndefined();
  });

  it('tells the pages of a thousand claims as they were printed', () => {
    // Printed: 313 pages.
    const hint = pdfPagesHint({ words: 17_459, claims: 1000, evidence: 2000 });
    expect(hint).toBe('About 300 pages: printing takes a minute or more, and can be cancelled.');
  });

  it('names what does instead where printing may fail', () => {
    const hint = pdfPagesHint({ words: 174_590, claims: 10_000, evidence: 20_000 });
    expect(hint).toMatch(/^About 3,050 pages: .+ Word document/);
  });
});
