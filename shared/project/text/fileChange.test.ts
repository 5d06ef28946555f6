import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaim } from '../../claim/createClaim';
import type { ClaimId } from '../../id';
import { createProject } from '../file/createProject';
import { parseProject } from '../file/parseProject';
import type { ProjectFile } from '../file/projectFile';
import { arbitraryProject } from '../testing/arbitraryProject';
import { fileChange } from '../testing/fileChange';
import {
  asWholeText,
  type FileChange,
  fileChangeSchema,
  wholeText,
  withFileChange,
} from './fileChange';
import { serializeProject } from './serializeProject';

const NOW = '2026-03-14T09:00:00.000Z';

function claim(number: number) {
  const id = `clm_${String(number).padStart(6, '0')}` as ClaimId;
  return createClaim({ anchors: [], tags: [], now: NOW, id });
}

function projectWith(...claims: ProjectFile['claims']): ProjectFile {
  const article = { title: 'Harbour', blocks: [] };
  return { ...createProject({ article, now: NOW }), claims };
}

/** Parts of one project put into another: much of both is the same object. */
function mixed(a: ProjectFile, b: ProjectFile, picks: readonly boolean[]): ProjectFile {
  const some = <R>(from: readonly R[], more: readonly R[]): R[] => [
    ...from.filter((_, place) => picks[place % picks.length]),
    ...more.slice(0, 2),
  ];
  return {
    ...(picks[0] ? a : b),
    article: { ...a.article, blocks: some(a.article.blocks, b.article.blocks) },
    tags: some(a.tags, b.tags),
    sources: some(a.sources, b.sources),
    claims: some(a.claims, b.claims),
    log: some(a.log, b.log),
  };
}

describe('a change of a project’s file', () => {
  it('makes of the one text the other, byte by byte, whatever differs', () => {
    const picks = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(arbitraryProject(), arbitraryProject(), picks, (a, b, chosen) => {
        const c = mixed(a, b, chosen);
        const pairs: [ProjectFile, ProjectFile][] = [
          [a, b],
          [a, c],
          [c, a],
          [b, c],
        ];
        for (const [before, after] of pairs) {
          const change = JSON.parse(JSON.stringify(fileChange(before, after)));
          expect(withFileChange(serializeProject(before), change)).toBe(serializeProject(after));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is none where the text is the same, whatever the objects', () => {
    const project = projectWith(claim(1), claim(2));
    expect(fileChange(project, structuredClone(project)).splices).toEqual([]);
    expect(fileChange(project, project).splices).toEqual([]);
  });

  it.each([
    ['added at the end', [1, 2, 3], [1, 2, 3, 4], 2],
    ['added in between', [1, 2, 4], [1, 2, 3, 4], 1],
    ['the first', [], [1], 1],
    ['removed', [1, 2, 3], [1, 3], 0],
  ])('is one claim’s line, and the comma before it, where it is %s', (_, old, now, lines) => {
    const claims = new Map([1, 2, 3, 4].map((number) => [number, claim(number)]));
    const of = (numbers: readonly number[]) =>
      numbers.flatMap((number) => claims.get(number) ?? []);
    const base = projectWith();
    const change = fileChange({ ...base, claims: of(old) }, { ...base, claims: of(now) });
    expect(change.splices.flatMap(({ put }) => put)).toHaveLength(lines);
  });

  it('makes a text or is refused, whatever it says, and never does harm', () => {
    const project = projectWith(claim(1), claim(2));
    const text = serializeProject(project);
    const { lines } = fileChange(project, project);
    const line = fc.oneof(fc.string(), fc.constantFrom(...text.split('\n')));
    const place = fc.oneof(fc.nat(lines + 2), fc.maxSafeNat());
    const splice = fc.record({ at: place, drop: place, put: fc.array(line, { maxLength: 4 }) });
    const changes = fc.record({
      lines: fc.oneof({ arbitrary: fc.constant(lines), weight: 9 }, fc.maxSafeNat()),
      splices: fc.array(splice, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(changes, (change) => {
        expect(fileChangeSchema.safeParse(change).success).toBe(true);
        const made = withFileChange(text, change);
        if (made !== undefined) expect(() => parseProject(made)).not.toThrow();
      }),
      { numRuns: 10_000 },
    );
  });

  it('does not go to a text that is not the one it was made of', () => {
    const project = projectWith(claim(1), claim(2));
    const text = serializeProject(project);
    const change = fileChange(project, { ...project, claims: [claim(1)] });
    const refused: FileChange[] = [
      { ...change, lines: change.lines + 1 },
      { lines: change.lines, splices: [{ at: change.lines, drop: 1, put: [] }] },
      {
        lines: change.lines,
        splices: [
          { at: 3, drop: 2, put: [] },
          { at: 4, drop: 1, put: [] },
        ],
      },
    ];
    for (const each of refused) expect(withFileChange(text, each)).toBeUndefined();
    expect(withFileChange(text.slice(0, -1), change)).toBeUndefined();
    expect(withFileChange(text, change)).toBeDefined();
  });

  it('is a whole text where it has no lines to go by', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const text = serializeProject(project);
        const change = JSON.parse(JSON.stringify(wholeText(text)));
        expect(asWholeText(change)).toBe(text);
        expect(asWholeText(fileChange(project, project))).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});
