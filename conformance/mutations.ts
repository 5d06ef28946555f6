import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convert } from '../electron/import/convert';
import { importedArticleSchema } from '../shared/article/importResult';

/** A document as somebody made it. */
export interface Sample {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What became of damaged copies of one sample. */
export interface Mutated {
  readonly name: string;
  readonly imported: number;
  readonly refused: number;
  /** What must not happen: something thrown, a half-made article, more than the time limit. */
  readonly faults: readonly string[];
  /** Milliseconds of the slowest copy. */
  readonly slowest: number;
}

const FOLDERS = ['docx', 'odt', 'pdf'];
/** The most an import may take, milliseconds. */
const TIME_LIMIT = 10_000;

/** Every document of the corpora that Galley imports. */
export async function readSamples(corpora: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const page of (await readdir(join(corpora, 'readability'))).sort()) {
    const bytes = await readFile(join(corpora, 'readability', page, 'source.html'));
    samples.push({ name: `${page}.html`, bytes });
  }
  for (const folder of FOLDERS) {
    for (const name of (await readdir(join(corpora, folder))).sort()) {
      samples.push({ name, bytes: await readFile(join(corpora, folder, name)) });
    }
  }
  return samples;
}

/**
 * Imports copies of a sample in which random bytes differ, as many as `changes` says in turn. The seed
 * repeats them.
 */
export async function mutate(
  sample: Sample,
  { copies, changes, seed }: { copies: number; changes: readonly number[]; seed: number },
): Promise<Mutated> {
  const random = randomNumbers(seed);
  let imported = 0;
  let refused = 0;
  let slowest = 0;
  const faults: string[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    const bytes = Uint8Array.from(sample.bytes);
    for (let left = changes[copy % changes.length] ?? 0; left > 0; left -= 1) {
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
    const from = performance.now();
    try {
      const result = await convert({ name: sample.name, bytes }, () => undefined);
      if (!result.ok) refused += 1;
      else if (importedArticleSchema.safeParse(result.value).success) imported += 1;
      else faults.push(`copy ${copy}: half an article`);
    } catch (error) {
      faults.push(
        `copy ${copy}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    }
    const took = performance.now() - from;
    slowest = Math.max(slowest, took);
    if (took > TIME_LIMIT) faults.push(`copy ${copy}: ${Math.round(took)} ms`);
  }
  return { name: sample.name, imported, refused, faults, slowest };
}

/** Numbers from 0 to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
