import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from '../electron/import/convert';
import { blockText } from '../shared/article/blockText';
import type { ImportedArticle } from '../shared/article/importResult';
import {
  countInDocx,
  countInOdt,
  hasPandoc,
  type Kept,
  readOdtNodes,
  readWithMammoth,
  readWithPandoc,
  writeWithPandoc,
} from './otherReaders';
import { compareWords, wordsOf } from './words';

export type OfficeFormat = 'docx' | 'odt';

/** One office document, read by Galley and by others. */
export interface OfficeFigures {
  readonly name: string;
  /** Words that Galley finds. */
  readonly words: number;
  /** The other reader that was compared with, how many words it finds, the share of them Galley has. */
  readonly other: { readonly reader: string; readonly words: number; readonly share: number };
  /** What the document has, and what Galley kept of it. */
  readonly inDocument: Kept;
  readonly kept: Kept;
}

/** Every how many saved pages one is made a document of. */
const PAGE_STEP = 5;

/** A report as an office keeps it: notes, a table, nested lists, and comments where the format has them. */
const REPORT = `---
title: A report with everything
---

# Bridges

The bridge was built in 1961[^1] and [reads it again]{.comment-start id="1" author="Ada"}carries
12,000 cars[]{.comment-end id="1"} a day.[^2] [ask the county]{.comment-start id="2" author="Ben"}It
needs repair[]{.comment-end id="2"}, “soon”, says the office.

| Year | Cars   | Closed days |
|------|--------|-------------|
| 1990 | 8,000  | 3           |
| 2020 | 12,000 | 11          |

- north bank
    - pillar one[^3]
    - pillar two
- south bank

> Nobody was ever hurt.

[^1]: County archive, box 7.
[^2]: Count of May 2020.
[^3]: Renewed 1988.
`;

/**
 * Compares the office documents of the corpora, and where there is pandoc those that it makes of saved
 * pages and of a report with everything, with what other programs read in them.
 */
export async function compareOffice(
  corpora: string,
  format: OfficeFormat,
): Promise<OfficeFigures[]> {
  const folder = join(corpora, format);
  const paths = (await readdir(folder)).sort().map((name) => join(folder, name));
  const made = await mkdtemp(join(tmpdir(), 'galley-conformance-'));
  try {
    if (hasPandoc()) paths.push(...(await makeDocuments(corpora, format, made)));
    const figures: OfficeFigures[] = [];
    for (const path of paths) figures.push(await compareDocument(path, format));
    return figures;
  } finally {
    await rm(made, { recursive: true });
  }
}

async function makeDocuments(
  corpora: string,
  format: OfficeFormat,
  folder: string,
): Promise<string[]> {
  const report = join(folder, 'report.md');
  await writeFile(report, REPORT);
  const sources = [report];
  const pages = (await readdir(join(corpora, 'readability'))).sort();
  for (const page of pages.filter((_, at) => at % PAGE_STEP === 0)) {
    const html = await readFile(join(corpora, 'readability', page, 'expected.html'), 'utf8');
    const source = join(folder, `${page}.html`);
    // Pandoc would fetch pictures.
    await writeFile(source, html.replace(/<(?:img|source|video|audio|iframe|embed)\b[^>]*>/gi, ''));
    sources.push(source);
  }
  const documents = sources.map((source) => source.replace(/\w+$/, format));
  for (const [at, source] of sources.entries()) {
    await writeWithPandoc(source, documents[at] ?? '');
  }
  return documents;
}

async function compareDocument(path: string, format: OfficeFormat): Promise<OfficeFigures> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bytes = await readFile(path);
  const read = await convert({ name, bytes }, () => undefined);
  const article = read.ok ? read.value : undefined;
  const own = wordsOf(article?.blocks.map(blockText).join('\n') ?? '');
  const isWord = format === 'docx';
  const other = await otherReading(path, bytes, isWord);
  const wanted = wordsOf(other.text);
  return {
    name,
    words: own.length,
    other: {
      reader: other.reader,
      words: wanted.length,
      share: compareWords(own, wanted).recall,
    },
    inDocument: isWord ? countInDocx(bytes) : countInOdt(bytes),
    kept: keptIn(article),
  };
}

/** Pandoc's reading; where it finds nothing, as in strict Word files, that of another. */
async function otherReading(path: string, bytes: Buffer, isWord: boolean) {
  const text = hasPandoc() ? await readWithPandoc(path) : '';
  if (text.trim() !== '') return { reader: 'pandoc', text };
  return isWord
    ? { reader: 'mammoth', text: await readWithMammoth(bytes) }
    : { reader: 'its XML', text: readOdtNodes(bytes) };
}

function keptIn(article: ImportedArticle | undefined): Kept {
  const blocks = article?.blocks ?? [];
  return {
    rows: blocks.filter(({ type }) => type === 'tableRow').length,
    notes: blocks.filter((block) => /^\[(?:\d+|[ivx]+)\] /.test(blockText(block))).length,
    comments: article?.comments?.length ?? 0,
  };
}
