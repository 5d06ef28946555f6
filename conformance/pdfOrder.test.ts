import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert } from '../electron/import/convert';
import { blockText } from '../shared/article/blockText';
import { hasPdftotext, readWithPoppler } from './pdf';
import { type OrderPage, orderPages } from './pdfOrder/orderPages';
import { type PairsKept, pairsKept } from './pdfOrder/pairsKept';
import { printTable } from './printTable';

type Readers = Readonly<Record<'galley' | 'plain' | 'layout', PairsKept | undefined>>;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-pdf-order-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function readersOf({ name, bytes, flows }: OrderPage): Promise<Readers> {
  const read = await convert({ name: 'page.pdf', bytes }, () => undefined);
  const text = read.ok ? read.value.blocks.map(blockText).join('\n') : '';
  const path = join(folder, 'page.pdf');
  await writeFile(path, bytes);
  const [plain, layout] = hasPdftotext()
    ? [await readWithPoppler(path), await readWithPoppler(path, ['-layout'])]
    : [undefined, undefined];
  const galley = pairsKept(text, flows);
  expect(galley.kept / galley.pairs, name).toBeGreaterThan(0.9);
  return {
    galley,
    plain: plain === undefined ? undefined : pairsKept(plain, flows),
    layout: layout === undefined ? undefined : pairsKept(layout, flows),
  };
}

function shareOf(pages: readonly Readers[], reader: keyof Readers): number | undefined {
  const of = pages.flatMap((page) => page[reader] ?? []);
  const pairs = of.reduce((sum, page) => sum + page.pairs, 0);
  return pairs === 0 ? undefined : of.reduce((sum, page) => sum + page.kept, 0) / pairs;
}

describe('the order of PDF pages, beside pdftotext', () => {
  it('keeps sentences next to each other', { timeout: 300_000 }, async () => {
    const pages = orderPages();
    const byKind = new Map<string, Readers[]>();
    for (const page of pages) {
      byKind.set(page.kind, [...(byKind.get(page.kind) ?? []), await readersOf(page)]);
    }
    const shares = [...byKind].map(([kind, read]) => ({
      kind,
      pages: read.length,
      galley: shareOf(read, 'galley') ?? 0,
      plain: shareOf(read, 'plain'),
      layout: shareOf(read, 'layout'),
    }));
    printTable(`PDF order: share of neighbouring sentences kept (${pages.length} pages)`, [
      ['', 'pages', 'Galley', 'pdftotext', 'pdftotext -layout'],
      ...shares.map(({ kind, pages: count, galley, plain, layout }) => [
        kind,
        String(count),
        galley.toFixed(3),
        plain?.toFixed(3) ?? '',
        layout?.toFixed(3) ?? '',
      ]),
    ]);
    expect(pages.length).toBeGreaterThanOrEqual(40);
    for (const { kind, galley, plain = 0, layout = 0 } of shares) {
      expect(galley, kind).toBeGreaterThanOrEqual(Math.max(plain, layout));
    }
  });
});
