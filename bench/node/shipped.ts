import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { GALLEY, type Measurement } from '../measurement';

/** From out/bench/node. */
const WINDOW = fileURLToPath(new URL('../../renderer', import.meta.url));

/** What the window consists of, each file compressed by itself: its code, and with its fonts. */
export async function measureShipped(): Promise<Measurement[]> {
  const files = await readdir(WINDOW, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ name, parentPath }) => ({
        isFont: extname(name) === '.woff2',
        bytes: gzipSync(await readFile(join(parentPath, name)), { level: 9 }).length,
      })),
  );
  const sum = (chosen: typeof sizes) => chosen.reduce((total, { bytes }) => total + bytes, 0);
  const row = (what: string, bytes: number): Measurement => ({
    what,
    size: '',
    unit: 'bytes',
    values: { [GALLEY]: [bytes] },
  });
  return [
    row('shipped window without fonts, gzip', sum(sizes.filter(({ isFont }) => !isFont))),
    row('shipped window with all fonts, gzip', sum(sizes)),
  ];
}
