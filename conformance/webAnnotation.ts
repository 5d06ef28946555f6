import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AnySchemaObject } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { readAnnotations } from '../shared/annotation/readAnnotations';
import type { ProjectFile } from '../shared/project/file/projectFile';
import { toWebAnnotation } from '../shared/report/data/toWebAnnotation';
import { makeDesk } from '../shared/report/desk/desk';
import { PROFILES } from '../shared/report/profiles';
import { projectsToWrite } from './projects';
import { type Row, rowOf } from './row';

const RANDOM_PROJECTS = 60;
const CONTEXT = {
  now: '2026-03-18T12:00:00.000Z',
  nonce: 'conformance',
  deskName: 'The Desk',
  articleSha256: 'ab'.repeat(32),
};
const suiteSchema = z.object({ assertions: z.array(z.string()) });
const assertionSchema = z.looseObject({ assertionType: z.string() });

/**
 * Everything Galley writes as Web Annotations against each assertion of W3C's suite that is a MUST:
 * the collection, its page, and every annotation in it by itself.
 */
export async function checkWebAnnotations(corpora: string): Promise<Row[]> {
  const suite = join(corpora, 'web-annotation-tests');
  const written = projectsToWrite(RANDOM_PROJECTS).flatMap((project, at) =>
    PROFILES.map(
      (profile) => toWebAnnotation(makeDesk(withOrigin(project, at), profile, CONTEXT)).collection,
    ),
  );
  const collections = written.map((each): unknown => JSON.parse(JSON.stringify(each)));
  const annotations = written.flatMap(({ '@context': context, first }) =>
    first.items.map((item): unknown =>
      // By itself an annotation stands under the context of its collection.
      JSON.parse(JSON.stringify({ '@context': context, ...item })),
    ),
  );
  return [
    ...(await checkMusts(suite, 'annotations/annotationMusts.test', annotations)),
    ...(await checkMusts(suite, 'collections/collectionMusts.test', collections)),
    ...(await checkMusts(suite, 'collections/pages/pageMusts.test', collections)),
  ];
}

const RETRIEVED = ['2026', '2026-03', '2026-03-14', '2026-03-14T11:28', '2026-03-14T11:28Z'];

/** Articles with and without an address, retrieved on dates of every precision. */
function withOrigin(project: ProjectFile, at: number): ProjectFile {
  const origin = {
    ...(at % 2 === 1 && { url: `https://paper.example/ä ${at}` }),
    ...(at % 6 > 0 && { retrieved: RETRIEVED[(at % 6) - 1] ?? '' }),
  };
  return { ...project, article: { ...project.article, ...origin } };
}

async function checkMusts(
  suite: string,
  test: string,
  documents: readonly unknown[],
): Promise<Row[]> {
  const { assertions } = suiteSchema.parse(await readJson(join(suite, test)));
  const ajv = await newValidator(suite);
  const rows: Row[] = [];
  for (const path of assertions) {
    const schema = assertionSchema.parse(await readJson(join(suite, path)));
    if (schema.assertionType !== 'must') continue;
    const validate = ajv.compile(schema);
    rows.push(
      rowOf(
        basename(path, '.json'),
        documents.map((document) =>
          validate(document) ? undefined : `${ajv.errorsText(validate.errors)}`,
        ),
      ),
    );
  }
  return rows;
}

/**
 * W3C's own samples brought in: the correct ones without a complaint, the incorrect ones refused or
 * with a warning that names the fault.
 */
export async function checkAnnotationSamples(corpora: string): Promise<Row[]> {
  const samples = join(corpora, 'web-annotation-tests', 'tools', 'samples');
  const correct = await readSamples(join(samples, 'correct'));
  const incorrect = await readSamples(join(samples, 'incorrect'));
  return [
    rowOf(
      'correct samples are read',
      correct.map(({ name, text }) => {
        const read = readAnnotations(text);
        // A collection whose pages are elsewhere has nothing to be read, and that is what is said.
        if (!read.ok)
          return /holds none of them/.test(read.error) ? undefined : `${name}: ${read.error}`;
        return read.value.refused.length > 0
          ? `${name}: ${read.value.refused[0]?.what}`
          : undefined;
      }),
    ),
    rowOf(
      'correct samples are read without a warning',
      correct.map(({ name, text }) => {
        const read = readAnnotations(text);
        const warnings = read.ok ? read.value.warnings : [];
        return warnings.length > 0 ? `${name}: ${warnings[0]?.what}` : undefined;
      }),
    ),
    rowOf(
      'incorrect samples are refused, or read with a warning',
      incorrect.map(({ name, text }) => (isUnblamed(text) ? name : undefined)),
    ),
    rowOf(
      'incorrect samples that are no JSON are so without their stray commas, too',
      incorrect
        .map(({ name, text }) => ({
          name,
          text: text.replace(/,(\s*\})/g, '$1').replace('langauage', 'language'),
        }))
        .map(({ name, text }) => (isUnblamed(withOneId(text)) ? name : undefined)),
    ),
  ];
}

/** Nearly every incorrect sample has two ids: a fault by itself, which would hide the one it is about. */
function withOneId(text: string): string {
  return text.includes('multiple identifiers')
    ? text
    : text.replace(
        /\["http:\/\/example\.org\/1",\s*"http:\/\/example\.org\/2"\]/,
        '"http://example.org/1"',
      );
}

function isUnblamed(text: string): boolean {
  const read = readAnnotations(text);
  return read.ok && read.value.warnings.length === 0 && read.value.refused.length === 0;
}

async function readSamples(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
}

/** The suite's definitions refer to each other by file name. */
async function newValidator(suite: string) {
  const ajv = new Ajv({ strict: false, logger: false });
  addFormats(ajv);
  for (const name of ['assertionType', 'expectedResult', 'onUnexpectedResult', 'errorMessage']) {
    ajv.addKeyword(name);
  }
  const folder = join(suite, 'definitions');
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue;
    ajv.addSchema(z.custom<AnySchemaObject>().parse(await readJson(join(folder, name))), name);
  }
  return ajv;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
