import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaim } from '../../claim/createClaim';
import type { ProjectId } from '../../id';
import { createProject } from '../file/createProject';
import { parseProject } from '../file/parseProject';
import type { ProjectFile } from '../file/projectFile';
import { arbitraryProject } from '../testing/arbitraryProject';
import { serializeProject } from './serializeProject';

/** A value with the keys of each of its objects in the opposite order. */
function reverseKeys<T>(value: T): T;
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => reverseKeys(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reverseKeys(item)]),
  );
}

function exampleProject(): ProjectFile {
  return open(readFileSync(new URL('../fixtures/version-4.galley', import.meta.url), 'utf8'));
}

/** A project read from JSON that only the test knows to be one. */
function open(text: string): ProjectFile {
  const outcome = parseProject(text);
  if (outcome.kind !== 'project') throw new Error(JSON.stringify(outcome));
  return outcome.project;
}

describe('serializeProject', () => {
  it('opens as the same project, and writes the same bytes again', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const text = serializeProject(project);
        const outcome = parseProject(text);
        expect(outcome).toEqual({ kind: 'project', project, notices: [] });
        if (outcome.kind === 'project') expect(serializeProject(outcome.project)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes equal projects as equal bytes, whatever the order of keys and records', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const shuffled = reverseKeys({
          ...project,
          sources: [...project.sources].reverse(),
          claims: [...project.claims].reverse(),
        });
        expect(serializeProject(shuffled)).toBe(serializeProject(project));
      }),
      { numRuns: 300 },
    );
  });

  it('is read by any JSON program as the same data', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        expect(JSON.parse(serializeProject(project))).toEqual(project);
      }),
    );
  });

  it('writes one record a line, keys in the order of the schema', () => {
    const project = createProject({
      article: {
        title: 'Wall',
        language: 'en',
        blocks: [
          { id: 'blk_1' as never, type: 'heading', level: 1, content: [{ text: 'Wall' }] },
          { id: 'blk_2' as never, type: 'paragraph', content: [{ text: 'A.', marks: ['em'] }] },
        ],
      },
      now: '2026-11-22T09:00:00.000Z',
      id: 'prj_1' as ProjectId,
    });
    const lines = serializeProject({ ...project, tags: project.tags.slice(0, 1) }).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      '{',
      '"format":"galley-project","version":4,"id":"prj_1",',
      '"created":"2026-11-22T09:00:00.000Z","modified":"2026-11-22T09:00:00.000Z",',
      '"article":{"title":"Wall","language":"en",',
      '"blocks":[',
      '{"id":"blk_1","type":"heading","level":1,"content":[{"text":"Wall"}]},',
      '{"id":"blk_2","type":"paragraph","content":[{"text":"A.","marks":["em"]}]}',
      ']},',
    ]);
    expect(lines[8]).toMatch(/^"scale":\{"id":"scl_checkers-copy",.*\},$/);
    expect(lines.slice(9, 11)).toEqual([
      '"tags":[',
      expect.stringMatching(
        /^\{"id":"tag_figure","label":"figure","definition":".*","hue":"amber"\}$/,
      ),
    ]);
    expect(lines.slice(11)).toEqual([
      '],',
      '"sources":[',
      '],',
      '"claims":[',
      '],',
      '"log":[',
      ']',
      '}',
      '',
    ]);
  });

  it('changes one line when one claim changes, and adds one for a new claim', () => {
    const project = exampleProject();
    const before = serializeProject(project).split('\n');
    const [first, ...others] = project.claims;
    if (!first) throw new Error('the example has no claim');
    const edited = { ...project, claims: [{ ...first, notes: 'Asked again.' }, ...others] };
    const after = serializeProject(edited).split('\n');
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);

    const added = createClaim({ anchors: first.anchors, now: '2020-01-01T00:00:00.000Z' });
    const longer = serializeProject({ ...project, claims: [...project.claims, added] });
    expect(longer.split('\n').filter((line) => !before.includes(line))).toHaveLength(1);
  });

  it('keeps keys that this version does not know, at every level', () => {
    const project = exampleProject();
    const raw = JSON.parse(serializeProject(project));
    raw.zebra = { b: 1, a: [2] };
    raw.article.mood = 'calm';
    raw.article.blocks[0].x = null;
    raw.claims[0].weight = 0.5;
    raw.claims[0].anchors[0].quote['10'] = 'ten';
    raw.sources[0].csl.keyword = 'walls';
    const text = serializeProject(open(JSON.stringify(raw)));
    expect(JSON.parse(text)).toEqual(raw);
    expect(text).toContain('\n"zebra":{"a":[2],"b":1}\n}\n');
    expect(text).toContain('\n],\n"mood":"calm"},\n');
    expect(serializeProject(open(text))).toBe(text);
  });

  it('writes a number that has no exact digits so that it can be read again', () => {
    const project = exampleProject();
    const [first] = project.claims;
    if (!first) throw new Error('the example has no claim');
    const large = { ...project, claims: [{ ...first, quantity: { value: 2 ** 60 } }] };
    expect(open(serializeProject(large)).claims[0]?.quantity).toEqual({
      value: 2 ** 60,
    });
  });
});
