import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convert } from '../electron/import/convert';
import { readAnnotations } from '../shared/annotation/readAnnotations';
import { importedArticleSchema } from '../shared/article/importResult';
import { toCslJson } from '../shared/bibliography/cslJson';
import { sourceListSchema } from '../shared/bibliography/listedSource';
import { readSourceList } from '../shared/bibliography/readSourceList';
import { toBiblatex } from '../shared/bibliography/toBiblatex';
import { toRis } from '../shared/bibliography/toRis';
import { randomNumbers } from '../shared/randomNumbers';
import { sourceItems } from '../shared/report/data/sourceItems';
import { makeDesk } from '../shared/report/desk/desk';
import { PROFILES } from '../shared/report/profiles';
import { projectsToWrite } from './projects';

/** A document as somebody made it. */
export interface Sample {
  readonly name: string;
  /** What it is, for the table. */
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Reads it, or a damaged copy. */
  readonly read: (bytes: Uint8Array) => Promise<Outcome> | Outcome;
}

type Outcome = 'imported' | 'refused' | 'half read';

/** What became of damaged copies of one sample. */
export interface Mutated {
  readonly name: string;
  readonly kind: string;
  readonly imported: number;
  readonly refused: number;
  /** What must not happen: something thrown, a half-made article, more than the time limit. */
  readonly faults: readonly string[];
  /** Milliseconds of the slowest copy. */
  readonly slowest: number;
}

const FOLDERS = ['docx', 'odt', 'pdf'];
/** Random projects whose sources are written as lists, besides the sample's. */
const SOURCE_LISTS = 9;
/** The most an import may work, milliseconds of processor time. */
const TIME_LIMIT = 10_000;

/** Every document of the corpora that Galley imports, every annotation, and lists of sources. */
export async function readSamples(corpora: string): Promise<Sample[]> {
  return [
    ...(await articleSamples(corpora)),
    ...(await annotationSamples(corpora)),
    ...sourceListSamples(),
  ];
}

async function articleSamples(corpora: string): Promise<Sample[]> {
  const paths = (await readdir(join(corpora, 'readability'))).map((page) => ({
    name: `${page}.html`,
    path: join(corpora, 'readability', page, 'source.html'),
  }));
  for (const folder of FOLDERS) {
    const names = await readdir(join(corpora, folder));
    paths.push(...names.map((name) => ({ name, path: join(corpora, folder, name) })));
  }
  return Promise.all(
    paths.map(async ({ name, path }) => ({
      name,
      kind: name.slice(name.lastIndexOf('.') + 1),
      bytes: await readFile(path),
      read: (bytes) => readArticle(name, bytes),
    })),
  );
}

async function annotationSamples(corpora: string): Promise<Sample[]> {
  const folder = join(corpora, 'web-annotation-tests', 'tools', 'samples');
  const names = await Promise.all(
    ['correct', 'incorrect'].map(async (part) =>
      (await readdir(join(folder, part))).map((name) => join(part, name)),
    ),
  );
  return Promise.all(
    names
      .flat()
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => ({
        name,
        kind: 'annotations',
        bytes: await readFile(join(folder, name)),
        read: (bytes) => (readAnnotations(textIn(bytes)).ok ? 'imported' : 'refused'),
      })),
  );
}

function sourceListSamples(): Sample[] {
  const [profile] = PROFILES;
  return projectsToWrite(SOURCE_LISTS).flatMap((project, at) => {
    const { items } = sourceItems(
      makeDesk(project, profile, { now: '2026-11-22T09:00:00.000Z', nonce: 'conformance' }),
    );
    const texts = [toCslJson(items), toBiblatex(items).text, toRis(items).text];
    return texts.map((text) => ({
      name: `list of sources ${at}`,
      kind: 'lists of sources',
      bytes: new TextEncoder().encode(text),
      read: readSources,
    }));
  });
}

async function readArticle(name: string, bytes: Uint8Array): Promise<Outcome> {
  const result = await convert({ name, bytes }, () => undefined);
  if (!result.ok) return 'refused';
  return importedArticleSchema.safeParse(result.value).success ? 'imported' : 'half read';
}

function readSources(bytes: Uint8Array): Outcome {
  const list = readSourceList(textIn(bytes));
  if (!list.ok) return 'refused';
  return sourceListSchema.safeParse(list.value).success ? 'imported' : 'half read';
}

function textIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
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
    const from = process.cpuUsage();
    try {
      const outcome = await sample.read(bytes);
      if (outcome === 'refused') refused += 1;
      else if (outcome === 'imported') imported += 1;
      else faults.push(`copy ${copy}: ${outcome}`);
    } catch (error) {
      faults.push(
        `copy ${copy}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    }
    const { user, system } = process.cpuUsage(from);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (took > TIME_LIMIT) faults.push(`copy ${copy}: ${Math.round(took)} ms`);
  }
  return { name: sample.name, kind: sample.kind, imported, refused, faults, slowest };
}
