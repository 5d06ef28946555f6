import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseProject } from '../shared/project/file/parseProject';
import { projectFileSchema } from '../shared/project/file/projectFile';
import { arbitraryProject } from '../shared/project/testing/arbitraryProject';
import { serializeProject } from '../shared/project/text/serializeProject';

/** The file that strangers fetch. `npm run schema` writes it anew. */
const PUBLISHED = '../docs/galley-project.schema.json';

/** A property of a JSON Schema, as far as this test looks at it. */
interface Described {
  readonly description?: string;
  readonly $ref?: string;
  /** The one value that it can have, which says all of it. */
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly $defs?: Readonly<Record<string, Described>>;
}

const generated = z.toJSONSchema(projectFileSchema, { io: 'input' });
const isValid = new Ajv2020({ strict: true, strictTypes: false }).compile(generated);

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

/** The names of the members of a schema that say nothing of themselves. */
function undescribed(schema: Described, name: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, member]) =>
    member.description || member.$ref || member.const
      ? undescribed(member, `${name}.${key}`)
      : [`${name}.${key}`],
  );
  const defined = Object.entries(schema.$defs ?? {}).flatMap(([key, definition]) => [
    ...(definition.description ? [] : [key]),
    ...undescribed(definition, key),
  ]);
  return [...own, ...defined];
}

/** Texts of valid projects, each as JSON. */
const samples = fc.sample(arbitraryProject(), { numRuns: 20, seed: 1 }).map(serializeProject);

/** Values that stand for each way in which one may break a schema. */
const WRONG = ['0', '-1', '1.5', '1e3', 'null', 'true', '""', '"x"', '[]', '{}'];

describe('the JSON Schema of the project file', () => {
  it('is published as the code has it', async () => {
    const text = `${JSON.stringify(generated, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(PUBLISHED);
  });

  it('describes every member', () => {
    const described: Described = JSON.parse(JSON.stringify(generated));
    expect(undescribed(described, 'project')).toEqual([]);
  });

  it.each([
    'shared/project/fixtures/version-4.galley',
    'shared/project/fixtures/version-4-requests.galley',
    'resources/sample.galley',
  ])('takes %s', (path) => {
    isValid(JSON.parse(read(path)));
    expect(isValid.errors).toBeNull();
  });

  it.each(['version-1', 'version-1-log', 'version-2'])('takes %s once it was opened', (name) => {
    const text = read(`shared/project/fixtures/${name}.galley`);
    expect(isValid(JSON.parse(text))).toBe(false);
    const outcome = parseProject(text);
    expect(outcome.kind === 'project' && isValid(outcome.project)).toBe(true);
  });

  it('takes every project', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        isValid(JSON.parse(serializeProject(project)));
        expect(isValid.errors).toBeNull();
      }),
    );
  });

  it('takes and leaves what Galley does, whatever one value becomes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.constantFrom(...WRONG),
        fc.constantFrom('value', 'member', 'cut'),
        (text, at, wrong, how) => {
          const values = [...text.matchAll(/:("(?:[^"\\]|\\.)*"|\d+|true)/g)];
          const value = values[at % values.length];
          if (!value) throw new Error('There is no value in the text.');
          const rest = text.slice(value.index + value[0].length);
          const put = { value: `:${wrong}`, member: `${value[0]},"further":${wrong}`, cut: '' }[
            how
          ];
          const changed = `${text.slice(0, value.index)}${put}${rest}`;
          const raw = parsed(changed);
          if (raw === undefined) return;
          expect(isValid(raw)).toBe(projectFileSchema.safeParse(raw).success);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a status of no name', '"status":"checked"', '"status":"true"'],
    ['an id of another kind', '"id":"clm_homes"', '"id":"src_homes"'],
    ['a claim without a place', '"anchors":[', '"anchors":[],"further":['],
    ['a link that runs something', 'https://register.example/walls?id=7', 'javascript:alert(1)'],
    ['half a sign-off', ',"at":"2026-03-18T17:40:00.000Z"}', '}'],
    ['an outcome of no name', '"contacts":[{', '"contacts":[{"outcome":"perhaps",'],
    ['a date that is none', '"madeOn":"2026-03-14"', '"madeOn":"14 March 2026"'],
  ])('refuses %s', (_, from, to) => {
    const text = read('shared/project/fixtures/version-4.galley');
    expect(text).toContain(from);
    expect(isValid(JSON.parse(text.replace(from, to)))).toBe(false);
  });
});

/** Undefined for what is no JSON any more. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
