import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { EMPTY_APP, GALLEY } from '../measurement';
import type { RunRecord } from '../record';

/** From out/bench/node. */
const WINDOW = fileURLToPath(new URL('../../renderer', import.meta.url));
const EMPTY = fileURLToPath(new URL('../pages/empty.js', import.meta.url));

/** What the window consists of, each file compressed by itself: its code, and with its fonts. */
export async function measureShipped(record: RunRecord): Promise<void> {
  const files = await readdir(WINDOW, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ name, parentPath }) => ({
        isFont: extname(name) === '.woff2',
        bytes: await gzipped(join(parentPath, name)),
      })),
  );
  const sum = (chosen: typeof sizes) => chosen.reduce((total, { bytes }) => total + bytes, 0);
  const add = (what: string, contender: string, bytes: number) =>
    record.add(what, '', contender, 0, bytes, 'bytes');
  add('shipped window without fonts, gzip', GALLEY, sum(sizes.filter(({ isFont }) => !isFont)));
  add('shipped window without fonts, gzip', EMPTY_APP, await gzipped(EMPTY));
  add('shipped window with all fonts, gzip', GALLEY, sum(sizes));
}

async function gzipped(path: string): Promise<number> {
  return gzipSync(await readFile(path), { level: 9 }).length;
}
