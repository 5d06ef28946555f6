import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFileSchema } from '../file/projectFile';
import { arbitraryProject } from '../testing/arbitraryProject';
import { findMisfits } from './findMisfits';

const paths = (value: unknown, most = 20) =>
  findMisfits(projectFileSchema, value, most).map(({ path }) => path.join('.'));

/** Where zod finds a mistake, in the order of its words. */
function placesOfZod(value: unknown): string[] {
  const parsed = projectFileSchema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

/** A project in which some member, anywhere, is another value. */
const damagedProject = fc
  .tuple(arbitraryProject(), fc.nat(), fc.jsonValue({ maxDepth: 1 }))
  .map(([project, which, put]) => {
    const copy: unknown = JSON.parse(JSON.stringify(project));
    const members: (() => void)[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        members.push(() => Reflect.set(value, key, put));
        visit(Reflect.get(value, key));
      }
    };
    visit(copy);
    members[which % members.length]?.();
    return copy;
  });

describe('findMisfits', () => {
  it('finds the places at which zod finds a mistake, or the union around it, and none where it finds none', () => {
    fc.assert(
      fc.property(damagedProject, (value) => {
        const ours = paths(value, 1000);
        const its = placesOfZod(value);
        const isAt = (place: string, at: string) => `${place}.`.startsWith(`${at}.`);
        expect(its.filter((place) => !ours.some((at) => isAt(place, at)))).toEqual([]);
        expect(ours.filter((at) => !its.some((place) => isAt(place, at)))).toEqual([]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('stops at the first few', () => {
    expect(paths({ claims: [{}, {}] }, 3)).toEqual(['format', 'version', 'id']);
    expect(findMisfits(z.array(z.string()), [1, 'a', 2, 3], 2)).toEqual([
      { path: [0], isMissing: false },
      { path: [2], isMissing: false },
    ]);
  });

  it('tells what is missing from what is wrong', () => {
    const schema = z.object({ a: z.string(), b: z.string(), c: z.string().optional() });
    expect(findMisfits(schema, { b: 1 }, 9)).toEqual([
      { path: ['a'], isMissing: true },
      { path: ['b'], isMissing: false },
    ]);
  });

  it('names a list that is too long as a whole', () => {
    expect(findMisfits(z.object({ a: z.array(z.int()).max(1) }), { a: [1, 2] }, 9)).toEqual([
      { path: ['a'], isMissing: false },
    ]);
  });
});
