import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { z } from 'zod';
import { toClaimReview } from '../shared/report/data/toClaimReview';
import { makeDesk } from '../shared/report/desk/desk';
import { PROFILES } from '../shared/report/profiles';
import { projectsToWrite } from './projects';
import { type Row, rowOf } from './row';

const RANDOM_PROJECTS = 100;
const CONTEXT = {
  now: '2026-03-18T12:00:00.000Z',
  nonce: 'conformance',
  deskName: 'The Desk',
  pageUrl: 'https://desk.example/checks/1',
};
const contextSchema = z.object({ '@context': z.record(z.string(), z.unknown()) });

/**
 * Claim reviews of the sample and of random projects against schema.org's own context, read from
 * `corpora`; nothing is fetched.
 */
export async function checkClaimReviews(corpora: string): Promise<Row[]> {
  const text = await readFile(join(corpora, 'schemaorgcontext.jsonld'), 'utf8');
  const document = contextSchema.parse(JSON.parse(text));
  const terms = document['@context'];
  const reviews = projectsToWrite(RANDOM_PROJECTS).flatMap((project) =>
    PROFILES.flatMap((profile) => [...toClaimReview(makeDesk(project, profile, CONTEXT)).reviews]),
  );
  const documentLoader = async (address: string) => ({
    contextUrl: null,
    documentUrl: address,
    document,
  });
  const expanded = await Promise.all(
    reviews.map((review) => jsonld.expand(review, { documentLoader })),
  );
  return [
    rowOf(
      'every property and type is a term of schema.org',
      reviews.map((review) => unknownTerms(review, terms)),
    ),
    rowOf(
      'nothing is lost in expansion',
      reviews.map((review, at) => {
        const { '@context': _context, ...written } = review;
        const [before, after] = [countValues(written), countValues(expanded[at] ?? [])];
        return before === after ? undefined : `${before} values became ${after}: ${review.url}`;
      }),
    ),
    rowOf(
      'every address is an absolute identifier',
      expanded.map((review) => relativeIds(review)),
    ),
  ];
}

function unknownTerms(value: unknown, terms: Readonly<Record<string, unknown>>) {
  const unknown = entriesOf(value).flatMap(([key, item]) => {
    const names = key === '@type' ? [String(item)] : key.startsWith('@') ? [] : [key];
    return names.filter((name) => !Object.hasOwn(terms, name));
  });
  return unknown.length > 0 ? unknown.join(', ') : undefined;
}

/** Every text, number and name in it, however it is wrapped. */
function countValues(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countValues(item), 0);
  if (typeof value !== 'object' || value === null) return 1;
  if ('@value' in value || '@id' in value) return 1;
  return Object.values(value).reduce((sum: number, item) => sum + countValues(item), 0);
}

function relativeIds(value: unknown): string | undefined {
  const wrong = entriesOf(value).filter(
    ([key, item]) => key === '@id' && !/^https?:\/\/\S+$/.test(String(item)),
  );
  return wrong.length > 0 ? wrong.map(([, item]) => String(item)).join(', ') : undefined;
}

/** All properties at every depth. */
function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(entriesOf);
  return Object.entries(value).flatMap(([key, item]) => [
    [key, item] as [string, unknown],
    ...entriesOf(item),
  ]);
}
