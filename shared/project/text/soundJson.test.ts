import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectFileSchema } from '../file/projectFile';
import { arbitraryProject } from '../testing/arbitraryProject';
import { parseJson } from './parseJson';
import { serializeProject } from './serializeProject';
import { soundJson } from './soundJson';

/** What the strict reader and the schema make of a text together. */
function careful(text: string): unknown {
  const json = parseJson(text);
  return json.ok ? projectFileSchema.safeParse(json.value).data : undefined;
}

/** Values that stand for each way in which one may break a schema. */
const WRONG = ['0', '-1', '1.5', '1e3', 'null', 'true', '""', '"x"', '[]', '{}', '"2026-02-31"'];

describe('soundJson', () => {
  it('reads every project as the schema does', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const text = serializeProject(project);
        expect(soundJson(projectFileSchema, text)).toEqual(careful(text));
      }),
    );
  });

  it('takes and leaves what the strict reader and the schema do, whatever one value becomes', () => {
    const texts = fc.sample(arbitraryProject(), { numRuns: 20, seed: 1 }).map(serializeProject);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.constantFrom(...WRONG),
        fc.constantFrom('value', 'member', 'cut'),
        (text, at, wrong, how) => {
          const values = [...text.matchAll(/:("(?:[^"\\]|\\.)*"|\d+|true)/g)];
          const value = values[at % values.length];
          if (!value) throw new Error('There is no value in the text.');
          const { index, 0: found } = value;
          const rest = text.slice(index + found.length);
          const put = {
            value: `:${wrong}`,
            // Members of no schema are kept; some stand twice in one object.
            member: `${found},"id":${wrong}`,
            cut: '',
          }[how];
          const damaged = `${text.slice(0, index)}${put}${rest}`;
          expect(soundJson(projectFileSchema, damaged)).toEqual(careful(damaged));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a key twice', '"version":4,"version":4'],
    ['a forbidden key', '"version":4,"further":{"a":[{"constructor":1}]}'],
    ['a forbidden key in other letters', '"version":4,"__pr\\u006fto__":{}'],
    ['a number that would be rounded', '"version":4,"further":9007199254740993'],
    ['65 levels', `"version":4,"further":${'['.repeat(64)}${']'.repeat(64)}`],
    ['200,000 levels', `"version":4,"further":${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ])('leaves %s', (_, put) => {
    const [project] = fc.sample(arbitraryProject(), { numRuns: 1, seed: 1 });
    if (!project) throw new Error('There is no project.');
    const text = serializeProject(project);
    expect(soundJson(projectFileSchema, text)).toBeDefined();
    expect(soundJson(projectFileSchema, text.replace('"version":4', put))).toBeUndefined();
  });
});
