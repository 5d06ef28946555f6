import { describe, expect, it } from 'vitest';
import { corporaFolder } from './corpora';
import { printTable } from './printTable';
import { type Agreement, compareReadability, type PageFigures } from './readability';

describe('saved pages, beside Readability’s own output on the same parser', () => {
  it('yield the article’s text and metadata', async () => {
    const pages = await compareReadability(corporaFolder());
    const own = pages.map(({ f1 }) => f1);
    const baseline = pages.map(({ baselineF1 }) => baselineF1);
    const visible = pages.map(({ visibleBaselineF1 }) => visibleBaselineF1);
    printTable(`Saved pages (${pages.length})`, [
      ['', 'Galley', 'Readability'],
      ['text: mean F1, hidden text left out', mean(own).toFixed(4), mean(visible).toFixed(4)],
      ['text: median F1, hidden text left out', median(own).toFixed(4), median(visible).toFixed(4)],
      ['text: mean F1, hidden text read', '', mean(baseline).toFixed(4)],
      ...(['title', 'byline', 'published'] as const).flatMap((field) => fieldRows(field, pages)),
      [
        'byline: a name and nothing else',
        String(pages.filter(({ nameAlone }) => nameAlone).length),
        String(pages.filter(({ baselineNameAlone }) => baselineNameAlone).length),
      ],
      ...[...pages]
        .sort((a, b) => a.f1 - b.f1)
        .slice(0, 5)
        .map(({ page, f1, visibleBaselineF1 }) => [
          `worst: ${page}`,
          f1.toFixed(4),
          visibleBaselineF1.toFixed(4),
        ]),
    ]);
    expect(pages.length).toBeGreaterThan(0);
    // A word or two differ on purpose: what Readability runs together, as in a formula, stands apart here.
    expect(mean(own)).toBeGreaterThanOrEqual(mean(visible) - 0.00001);
    expect(share(pages, 'title')).toBeGreaterThanOrEqual(0.95);
  });
});

function fieldRows(field: 'title' | 'byline' | 'published', pages: readonly PageFigures[]) {
  const values = pages.map((page) => page[field]);
  const wanted = values.filter(({ expected }) => expected);
  const count = (of: readonly Agreement[], is: (value: Agreement) => boolean) =>
    String(of.filter(is).length);
  return [
    [
      `${field}: as expected, of ${wanted.length}`,
      count(wanted, ({ right }) => right),
      count(wanted, ({ baselineRight }) => baselineRight),
    ],
    [
      `${field}: found at all`,
      count(values, ({ found }) => found),
      count(values, ({ baselineFound }) => baselineFound),
    ],
  ];
}

function share(pages: readonly PageFigures[], field: 'title'): number {
  const wanted = pages.filter((page) => page[field].expected);
  return wanted.filter((page) => page[field].right).length / wanted.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
