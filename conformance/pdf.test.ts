import { describe, expect, it } from 'vitest';
import { corporaFolder } from './corpora';
import { comparePdf } from './pdf';
import { printTable } from './printTable';

/** A PDF whose own table of letters is wrong; what two programs make of it need not agree. */
const WRONG_LETTERS = 'habibi.pdf';

describe('PDFs, beside pdftotext', () => {
  it('yield the same words', { timeout: 120_000 }, async () => {
    const figures = await comparePdf(corporaFolder());
    printTable(`PDFs (${figures.length})`, [
      ['', 'F1', 'words'],
      ...figures.map(({ name, f1, words, refused }) => [
        name,
        f1?.toFixed(4) ?? `refused: ${refused?.split(/[.:]/, 1)[0]}`,
        String(words),
      ]),
    ]);
    expect(figures.length).toBeGreaterThan(0);
    for (const { name, f1, words } of figures) {
      // What Galley refuses must have no text for pdftotext either.
      if (f1 === undefined) expect(words, name).toBe(0);
      else if (name !== WRONG_LETTERS) expect(f1, name).toBeGreaterThan(0.98);
    }
  });
});
