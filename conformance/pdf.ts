import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convert } from '../electron/import/convert';
import { blockText } from '../shared/article/blockText';
import { compareWords, wordsOf } from './words';

/** One PDF, read by Galley and by pdftotext. */
export interface PdfFigures {
  readonly name: string;
  /** How many words both have in common, 0 to 1; undefined where Galley refuses the document. */
  readonly f1?: number;
  /** Words that pdftotext finds. */
  readonly words: number;
  /** How Galley refuses it. */
  readonly refused?: string;
}

const run = promisify(execFile);

/** Compares every PDF of the corpora with what pdftotext (Poppler) reads in it. */
export async function comparePdf(corpora: string): Promise<PdfFigures[]> {
  const folder = join(corpora, 'pdf');
  const figures: PdfFigures[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.pdf')).sort()) {
    const path = join(folder, name);
    const wanted = wordsOf(await readWithPoppler(path));
    const read = await convert({ name, bytes: await readFile(path) }, () => undefined);
    const words = wanted.length;
    if (!read.ok) {
      figures.push({ name, words, refused: read.error.message });
      continue;
    }
    const found = wordsOf(read.value.blocks.map(blockText).join('\n'));
    figures.push({ name, words, f1: compareWords(found, wanted).f1 });
  }
  return figures;
}

/** Empty for a document that it refuses, as one behind a password. */
async function readWithPoppler(path: string): Promise<string> {
  try {
    const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', path, '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error('There is no pdftotext. Install Poppler’s tools (Debian: poppler-utils).');
    }
    return '';
  }
}
