import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { convert } from '../electron/import/convert';
import { blockText } from '../shared/article/blockText';
import { readWithPandoc, writeWithPandoc } from './otherReaders';
import { sentencesKept, sentencesOf } from './sentencesKept';

/** Formats that pandoc reads and writes, by the endings of their files. */
export const SENTENCE_FORMATS = ['docx', 'odt', 'rtf', 'epub', 'md', 'html'] as const;
export type SentenceFormat = (typeof SENTENCE_FORMATS)[number];

/** How Galley reads the documents of one format, beside pandoc. */
export interface SentenceFigures {
  readonly format: SentenceFormat;
  readonly documents: number;
  /** Documents that Galley refuses. */
  readonly refused: readonly string[];
  /** Sentences that pandoc finds. */
  readonly sentences: number;
  /** Of them, those that stand whole in Galley's text, and those that also stand after the one before. */
  readonly whole: number;
  readonly inOrder: number;
  /** Figures that pandoc finds, and those that Galley's text lacks, each with its document. */
  readonly figures: number;
  readonly lostFigures: readonly string[];
}

/** Every how many saved pages one is made a document of each format. */
const PAGE_STEP = 13;

/**
 * Reads the documents of a folder of corpora, and those that pandoc makes of its saved pages. What is right
 * is what pandoc reads: in the document, or in the page that it made it of.
 */
export async function compareSentences(
  corpora: string,
  format: SentenceFormat,
): Promise<SentenceFigures> {
  const made = await mkdtemp(join(tmpdir(), 'galley-sentences-'));
  try {
    const documents = [
      ...(await documentsIn(corpora, format)).map((path) => ({ path, source: path })),
      ...(await makeDocuments(corpora, format, made)),
    ];
    const refused: string[] = [];
    const lostFigures: string[] = [];
    let [sentences, whole, inOrder, figures] = [0, 0, 0, 0];
    for (const { path, source } of documents) {
      const reference = await readWithPandoc(source);
      if (reference.trim() === '') continue;
      const read = await convert(
        { name: basename(path), bytes: await readFile(path) },
        () => undefined,
      );
      if (!read.ok) {
        refused.push(`${basename(path)}: ${read.error.message}`);
        continue;
      }
      const text = read.value.blocks.map(blockText).join('\n');
      const kept = sentencesKept(text, reference.split('\n').flatMap(sentencesOf));
      sentences += kept.sentences;
      whole += kept.whole;
      inOrder += kept.inOrder;
      const found = figuresOf(reference);
      figures += found.length;
      lostFigures.push(
        ...missing(found, figuresOf(text)).map((figure) => `${basename(path)}: ${figure}`),
      );
    }
    return {
      format,
      documents: documents.length,
      refused,
      sentences,
      whole,
      inOrder,
      figures,
      lostFigures,
    };
  } finally {
    await rm(made, { recursive: true });
  }
}

/** Saved pages have navigation around their articles, which pandoc reads as text: they are measured elsewhere. */
async function documentsIn(corpora: string, format: SentenceFormat): Promise<string[]> {
  if (format === 'html') return [];
  const entries = await readdir(corpora, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === `.${format}`)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function makeDocuments(
  corpora: string,
  format: SentenceFormat,
  folder: string,
): Promise<{ readonly path: string; readonly source: string }[]> {
  const pages = await readdir(join(corpora, 'readability')).catch(() => []);
  const documents: { path: string; source: string }[] = [];
  for (const page of pages.sort().filter((_, at) => at % PAGE_STEP === 0)) {
    const html = await readFile(join(corpora, 'readability', page, 'expected.html'), 'utf8');
    const source = join(folder, `${page}.source.html`);
    // Pandoc would fetch pictures.
    const body = html.replace(/<(?:img|source|video|audio|iframe|embed)\b[^>]*>/gi, '');
    await writeFile(source, `<html><head><title>${page}</title></head><body>${body}</body></html>`);
    const path = join(folder, `${page}.${format}`);
    // Pandoc's own Markdown has signs that no other program reads.
    await writeWithPandoc(source, path, format === 'md' ? 'gfm' : undefined);
    documents.push({ path, source });
  }
  return documents;
}

/** Text in which only differences count that a reader would see. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00ad]+/g, ' ');
}

/** Numbers as they are written, signs between their digits included. */
function figuresOf(text: string): string[] {
  return folded(text).match(/\d+(?:[.,:/-]\d+)*/g) ?? [];
}

function missing(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const figure of found) left.set(figure, (left.get(figure) ?? 0) + 1);
  return wanted.filter((figure) => {
    const count = left.get(figure) ?? 0;
    left.set(figure, count - 1);
    return count <= 0;
  });
}
