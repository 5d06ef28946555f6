import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AnySchemaObject } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import type { ProjectFile } from '../shared/project/projectFile';
import { PROFILES } from '../shared/report/profiles';
import { toWebAnnotation } from '../shared/report/toWebAnnotation';
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
      (profile) => toWebAnnotation(withOrigin(project, at), profile, CONTEXT).collection,
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
