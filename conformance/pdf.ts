import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../electron/files/findProgram';
import { convert } from '../electron/import/convert';
import { blockText } from '../shared/article/blockText';
import { compareWords, wordsOf } from './words';

/** One PDF, read by Galley and by pdftotext. */
export interface PdfFigures {
  readonly name: string;
  /** Words that Galley finds; undefined where it refuses the document. */
  readonly found?: number;
  /** How many words both have in common, 0 to 1; undefined where either has none to compare. */
  readonly f1: number | undefined;
  /** Words that pdftotext finds; undefined where there is no pdftotext. */
  readonly words: number | undefined;
  /** How Galley refuses it. */
  readonly refused?: string;
}

const run = promisify(execFile);

/** Compares every PDF of the corpora with what pdftotext (Poppler) reads in it. */
export async function comparePdf(corpora: string): Promise<PdfFigures[]> {
  const folder = join(corpora, 'pdf');
  const figures: PdfFigures[] = [];
  const isCompared = hasPdftotext();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.pdf')).sort()) {
    const path = join(folder, name);
    const read = await convert({ name, bytes: await readFile(path) }, () => undefined);
    const wanted = isCompared ? wordsOf(await readWithPoppler(path)) : undefined;
    const words = wanted?.length;
    if (!read.ok) {
      figures.push({ name, f1: undefined, words, refused: read.error.message });
      continue;
    }
    const found = wordsOf(read.value.blocks.map(blockText).join('\n'));
    figures.push({
      name,
      found: found.length,
      words,
      f1: wanted && compareWords(found, wanted).f1,
    });
  }
  return figures;
}

export function hasPdftotext(): boolean {
  return findProgram('pdftotext') !== undefined;
}

/** Empty for a document that it refuses, as one behind a password. */
async function readWithPoppler(path: string): Promise<string> {
  try {
    const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', path, '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch {
    return '';
  }
}
