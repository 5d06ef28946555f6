import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { z } from 'zod';
import { toCslJson } from '../shared/bibliography/cslJson';
import type { Item, KeyedItem, ReadItems, WrittenItems } from '../shared/bibliography/item';
import { changedFields, wordsFor } from '../shared/bibliography/losses';
import { parseBiblatex } from '../shared/bibliography/parseBiblatex';
import { parseRis } from '../shared/bibliography/parseRis';
import { arbitraryItem } from '../shared/bibliography/testing/arbitraryItem';
import { toBiblatex } from '../shared/bibliography/toBiblatex';
import { toRis } from '../shared/bibliography/toRis';
import { sourceItems } from '../shared/report/data/sourceItems';
import { makeDesk } from '../shared/report/desk/desk';
import { PROFILES } from '../shared/report/profiles';
import { projectsToWrite } from './projects';
import { type Row, rowOf } from './row';

const RANDOM_PROJECTS = 100;
const RANDOM_ITEMS = 500;
const SEED = 20170223;
const NOTHING: Item = { type: 'document', texts: {}, names: {}, dates: {} };

/**
 * Lists of sources of the sample, of random projects and of random items: as CSL-JSON against the
 * schema of CSL in `corpora`, as BibLaTeX and RIS by what is read back and what is said to be lost.
 */
export async function checkBibliographies(corpora: string): Promise<Row[]> {
  const text = await readFile(join(corpora, 'csl', 'csl-data.json'), 'utf8');
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  const isValid = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
    schema,
  );
  const ofProjects = projectsToWrite(RANDOM_PROJECTS).flatMap((project) =>
    PROFILES.map(
      (profile) =>
        sourceItems(
          makeDesk(project, profile, { now: '2026-11-22T09:00:00.000Z', nonce: 'conformance' }),
        ).items,
    ),
  );
  const random = fc.sample(arbitraryItem, { numRuns: RANDOM_ITEMS, seed: SEED });
  const lists = [...ofProjects, ...random.map((item) => [{ key: 'one', item }])];
  return [
    rowOf(
      'CSL-JSON: valid against the schema',
      lists.map((items) => {
        const parsed: unknown = JSON.parse(toCslJson(items));
        return isValid(parsed) ? undefined : JSON.stringify(isValid.errors?.[0]);
      }),
    ),
    ...roundTrip('BibLaTeX', lists, toBiblatex, parseBiblatex),
    ...roundTrip('RIS', lists, toRis, parseRis),
  ];
}

function roundTrip(
  format: string,
  lists: readonly (readonly KeyedItem[])[],
  write: (items: readonly KeyedItem[]) => WrittenItems,
  read: (text: string) => ReadItems,
): Row[] {
  const trips = lists.map((items) => {
    const written = write(items);
    return { items, said: written.lost.join(' '), back: read(written.text) };
  });
  return [
    rowOf(
      `${format}: every entry is read back`,
      trips.map(({ items, back }) => {
        const [before, after] = [items.map(({ key }) => key), back.items.map(({ entry }) => entry)];
        return isDeepStrictEqual(before, after) ? undefined : `${before} became ${after}`;
      }),
    ),
    rowOf(
      `${format}: what is lost is named`,
      trips.map(({ items, said, back }) => {
        const silent = items.flatMap(({ item }, at) =>
          changedFields(item, back.items[at]?.item ?? NOTHING),
        );
        return silent.find((field) => !said.includes(wordsFor(field)));
      }),
    ),
  ];
}
