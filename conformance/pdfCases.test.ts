import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { convert } from '../electron/import/convert';
import type { Block } from '../shared/article/block';
import { blockText } from '../shared/article/blockText';
import { hasPdftotext, readWithPoppler } from './pdf';
import { compareFigures, textWithNumbers } from './pdfOrder/figures';

/** Small documents that once came in wrong; the name says what each shows. */
const CASES = fileURLToPath(new URL('../../shared/cases/import/', import.meta.url));

async function blocksOf(name: string): Promise<readonly Block[]> {
  const read = await convert({ name, bytes: await readFile(`${CASES}${name}`) }, () => undefined);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.blocks;
}

async function textsOf(name: string): Promise<string[]> {
  return (await blocksOf(name)).map(blockText);
}

describe.skipIf(!existsSync(CASES))('PDFs that once came in wrong', () => {
  it('three columns on baselines of their own are read one after the other', async () => {
    const text = (await textsOf('pdf-3-columns-gutter-16-justified-baselines-shifted.pdf')).join(
      '\n',
    );
    const signs = text.match(/P0[ABC]\d\d/g);
    expect(signs).toHaveLength(27);
    expect(signs).toEqual([...(signs ?? [])].sort());
  });

  it('hyphens at the ends of lines stay where they belong to a word', async () => {
    expect(await textsOf('pdf-hyphens-at-line-ends.pdf')).toEqual([
      'The well-known mayor resigned in 2019-2020 after a co-operation with non-profit groups; the budget of £3-million was cut. See https://example.org/long-path/of-the-page and e-mail him. Anti-Semitism rose 12-fold, she said on Monday, and X-rays of 10-year-olds were published.',
    ]);
  });

  it('a margin note is a block after its paragraph', async () => {
    const texts = await textsOf('pdf-margin-note-beside-paragraph.pdf');
    expect(texts).toHaveLength(6);
    for (const at of [0, 2, 4]) {
      expect(texts[at]).toMatch(
        new RegExp(`^The council .+ who had asked for more\\. ${at / 2}\\.$`),
      );
      expect(texts[at + 1]).toBe('Here is a note');
    }
  });

  it.each(['0.5', '2'])('a page that was laid askew by %s degrees is turned', async (degrees) => {
    const texts = await textsOf(`pdf-page-skewed-by-${degrees}-degree.pdf`);
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).toMatch(/^The .+\.$/);
  });

  it('two tables side by side stay two', async () => {
    const texts = await textsOf('pdf-two-tables-side-by-side.pdf');
    expect(texts.slice(0, 3)).toEqual(['Income statement', '\t2024\t2025', 'Net profit\t233\t201']);
    expect(texts.slice(8, 11)).toEqual([
      'Changes in equity',
      '\tCapital\tSurplus',
      'Balance at start\t175\t202',
    ]);
    expect(texts).toHaveLength(16);
  });

  it('a tagged document is read in the order of its tree', async () => {
    const texts = await textsOf('real-pdfjs-bug1997343-tagged-two-columns-interleaved.pdf');
    const at = (start: RegExp) => texts.findIndex((text) => start.test(text));
    const starts = [
      /^Abstract/,
      /^Contents/,
      /^1 Introduction$/,
      /^The document just/,
      /^2 Doc\w+ struct/,
      /^2\.2 Lists|Lists often/,
    ];
    const places = starts.map(at);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(texts).toContain('Marginal notes are usually placed in the outer margin.');
  });

  it('old-style figures are figures', async () => {
    const texts = await textsOf('real-pdfjs-issue10640-oldstyle-digits-become-unknown.pdf');
    expect(texts.join('\n')).not.toContain('\ufffd');
    expect(texts).toContain('November 3, 2011');
  });

  it('an article and the box beside it are read by themselves', async () => {
    const texts = await textsOf('real-pdfjs_wikipedia-infobox-interleaved.pdf');
    expect(texts).toContain('Developer(s)\tMozilla');
    expect(texts).toContain('License\tApache License 2.0[3]');
    expect(texts.some((text) => /^PDF\.js is a JavaScript .+ in 2011\.$/.test(text))).toBe(true);
  });

  it('a table of six columns stays whole', async () => {
    const texts = await textsOf('real-pypdf-google-doc-table-split.pdf');
    expect(texts).toContain('Capital\tJakarta\tBerlin\tVienna\tParis\tVatican City');
  });

  it
    .skipIf(!hasPdftotext())
    .each([
      'pdf-3-columns-gutter-16-justified-baselines-shifted.pdf',
      'pdf-hyphens-at-line-ends.pdf',
      'pdf-margin-note-beside-paragraph.pdf',
      'pdf-page-skewed-by-0.5-degree.pdf',
      'pdf-page-skewed-by-2-degree.pdf',
      'pdf-two-tables-side-by-side.pdf',
      'real-pdfjs-bug1997343-tagged-two-columns-interleaved.pdf',
      'real-pdfjs-issue10640-oldstyle-digits-become-unknown.pdf',
      'real-pdfjs_wikipedia-infobox-interleaved.pdf',
      'real-pypdf-google-doc-table-split.pdf',
    ])('%s has every digit that pdftotext finds', async (name) => {
    const apart = compareFigures(
      textWithNumbers(await blocksOf(name)),
      await readWithPoppler(`${CASES}${name}`, ['-layout']),
    );
    expect(apart).toEqual({ more: '', missing: '' });
  });
});
