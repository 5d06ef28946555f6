import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../electron/files/findProgram';
import { convert } from '../electron/import/convert';
import { blockText } from '../shared/article/blockText';
import { compareFigures, type FiguresApart, textWithNumbers } from './pdfOrder/figures';
import { type SentencesKept, sentencesKept, sentencesOf } from './sentencesKept';
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
  /** Sentences that pdftotext reads, and how many Galley has whole and in order. */
  readonly kept?: SentencesKept | undefined;
  /** Figures that only one of both reads. */
  readonly figures?: FiguresApart | undefined;
  /** How Galley refuses it. */
  readonly refused?: string;
}

const run = promisify(execFile);

/** Compares every PDF in a folder of corpora, however deep, with what pdftotext (Poppler) reads in it. */
export async function comparePdf(corpora: string): Promise<PdfFigures[]> {
  const figures: PdfFigures[] = [];
  const isCompared = hasPdftotext();
  const files = await readdir(corpora, { recursive: true });
  for (const file of files.filter((each) => /\.pdf$/i.test(each)).sort()) {
    const name = basename(file);
    const path = join(corpora, file);
    const read = await convert({ name, bytes: await readFile(path) }, () => undefined);
    const reference = isCompared ? await readWithPoppler(path) : undefined;
    const wanted = reference === undefined ? undefined : wordsOf(reference);
    const words = wanted?.length;
    if (!read.ok) {
      figures.push({ name, f1: undefined, words, refused: read.error.message });
      continue;
    }
    const text = read.value.blocks.map(blockText).join('\n');
    const found = wordsOf(text);
    figures.push({
      name,
      found: found.length,
      words,
      f1: wanted && compareWords(found, wanted).f1,
      kept: reference === undefined ? undefined : sentencesKept(text, sentencesOf(reference)),
      figures:
        reference === undefined
          ? undefined
          : compareFigures(
              textWithNumbers(read.value.blocks),
              await readWithPoppler(path, ['-layout']),
            ),
    });
  }
  return figures;
}

export function hasPdftotext(): boolean {
  return findProgram('pdftotext') !== undefined;
}

/** The text of a PDF as pdftotext reads it. Empty for a document that it refuses, as one behind a password. */
export async function readWithPoppler(
  path: string,
  options: readonly string[] = [],
): Promise<string> {
  try {
    const { stdout } = await run('pdftotext', [...options, '-enc', 'UTF-8', path, '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch {
    return '';
  }
}
