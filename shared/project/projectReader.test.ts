import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from './arbitraryProject';
import { parseProject } from './parseProject';
import { createProjectReader } from './projectReader';
import { serializeProject } from './serializeProject';

/** A slow or busy machine must not make a property fail. */
const SLOW_MS = 60_000;

const projects = fc.sample(arbitraryProject(), { numRuns: 40, seed: 1 });
const texts = projects.map(serializeProject);
const text = texts.reduce((longest, one) => (one.length > longest.length ? one : longest), '');

/** What a hand, a merge or a broken program may do to the lines of a file. */
const arbitraryDamage = fc.record({
  how: fc.constantFrom('none', 'remove', 'repeat', 'swap', 'join', 'cut', 'comma', 'edit'),
  at: fc.nat(),
  to: fc.nat(),
});

function damaged(source: string, { how, at, to }: { how: string; at: number; to: number }): string {
  const lines = source.split('\n');
  const here = at % lines.length;
  const there = to % lines.length;
  const line = lines[here] ?? '';
  const put = (...instead: string[]) => lines.toSpliced(here, 1, ...instead).join('\n');
  switch (how) {
    case 'remove':
      return put();
    case 'repeat':
      return put(line, line.endsWith(',') ? line : `${line},`);
    case 'swap':
      return lines.toSpliced(there, 0, line).join('\n');
    case 'join':
      return [
        ...lines.slice(0, here),
        line + (lines[here + 1] ?? ''),
        ...lines.slice(here + 2),
      ].join('\n');
    case 'cut':
      return put(line.slice(0, to % (line.length + 1)));
    case 'comma':
      return put(line.endsWith(',') ? line.slice(0, -1) : `${line},`);
    case 'edit':
      return put(line.replace(/"(?:[a-z]{3}_[a-z0-9]+|created|text)"/, '"clm_1"'));
    default:
      return source;
  }
}

describe('a project reader', () => {
  it(
    'says of each text what is said of it alone, whatever came before',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...texts), arbitraryDamage), {
            minLength: 1,
            maxLength: 6,
          }),
          (steps) => {
            const reader = createProjectReader();
            for (const [source, damage] of steps) {
              for (const next of [source, damaged(source, damage)]) {
                expect(reader.read(next)).toEqual(parseProject(next));
              }
            }
          },
        ),
        { numRuns: 300 },
      );
    },
    SLOW_MS,
  );

  it('keeps what did not change as the same objects', () => {
    const reader = createProjectReader();
    const before = reader.read(text);
    const after = reader.read(text.replace('"modified":"', '"further":1,"modified":"'));
    if (before.kind !== 'project' || after.kind !== 'project') throw new Error(after.kind);
    expect(after.project.claims.length).toBeGreaterThan(1);
    expect(after.project.claims.every((claim, at) => claim === before.project.claims[at])).toBe(
      true,
    );
    expect(after.project.article.blocks[0]).toBe(before.project.article.blocks[0]);
  });

  it('takes a list of another object for no list of the project', () => {
    const reader = createProjectReader();
    reader.read(text);
    const [claims = ''] = /^"claims":\[\n[\s\S]*?\n\]/m.exec(text) ?? [];
    const elsewhere = text.replace(claims, `"further":{\n${claims}\n},\n"claims":[]`);
    const outcome = reader.read(elsewhere);
    expect(outcome).toEqual(parseProject(elsewhere));
    expect(outcome).toMatchObject({ kind: 'project', project: { claims: [] } });
  });

  it('counts the levels around a record', () => {
    const nested = (depth: number) =>
      text.replace(
        '"claims":[\n{',
        `"claims":[\n{"further":${'['.repeat(depth)}${']'.repeat(depth)},`,
      );
    for (const depth of [59, 60, 61, 62, 63, 64]) {
      expect(createProjectReader().read(nested(depth)).kind).toBe(parseProject(nested(depth)).kind);
    }
    expect(parseProject(nested(61)).kind).toBe('project');
    expect(parseProject(nested(62)).kind).toBe('unsafe');
  });
});
