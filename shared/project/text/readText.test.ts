import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProject } from '../file/parseProject';
import { arbitraryProject } from '../testing/arbitraryProject';
import type { FileChange } from './fileChange';
import { type ReadText, readChanged, readText } from './readText';
import { serializeProject } from './serializeProject';

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

/** The lines between which two texts differ, as a window would send them. */
function changeOf(before: string, after: string): FileChange {
  const old = before.split('\n').slice(0, -1);
  const now = after.split('\n').slice(0, -1);
  let same = 0;
  while (same < Math.min(old.length, now.length) && old[same] === now[same]) same += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - same && old.at(-1 - end) === now.at(-1 - end)) {
    end += 1;
  }
  const put = now.slice(same, now.length - end);
  return { lines: old.length, splices: [{ at: same, drop: old.length - end - same, put }] };
}

/** What is read line by line is what the careful way reads, or nothing. */
function expectSame(read: ReadText | undefined, of: string): void {
  const outcome = parseProject(of);
  if (read) expect(outcome).toEqual({ kind: 'project', project: read.project, notices: [] });
}

describe('a text read line by line', () => {
  it('is every text that Galley writes', () => {
    for (const each of texts) expect(readText(each)).toBeDefined();
  });

  it('says what the text says, whatever it was made of and whatever befell it', () => {
    let readable = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...texts), arbitraryDamage), {
          minLength: 1,
          maxLength: 6,
        }),
        (steps) => {
          let last = text;
          let known = readText(last);
          for (const [source, damage] of steps) {
            for (const next of [source, damaged(source, damage)]) {
              if (!next.endsWith('\n')) continue;
              expectSame(readText(next), next);
              const made = known && readChanged(known, changeOf(last, next));
              expect(made?.project).toEqual(readText(next)?.project);
              if (made) readable += 1;
              known = made ?? readText(source);
              last = made ? next : source;
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(readable).toBeGreaterThan(300);
  });

  it('keeps what did not change as the same objects', () => {
    const before = readText(text);
    const further = text.replace('"modified":"', '"further":1,"modified":"');
    const after = before && readChanged(before, changeOf(text, further));
    if (!before || !after) throw new Error('It was not read.');
    expect(after.project.claims.length).toBeGreaterThan(1);
    expect(after.project.claims.every((claim, at) => claim === before.project.claims[at])).toBe(
      true,
    );
    expect(after.project.article.blocks[0]).toBe(before.project.article.blocks[0]);
  });

  it('takes a list of another object for no list of the project', () => {
    const [claims = ''] = /^"claims":\[\n[\s\S]*?\n\]/m.exec(text) ?? [];
    const elsewhere = text.replace(claims, `"further":{\n${claims}\n},\n"claims":[]`);
    expect(parseProject(elsewhere)).toMatchObject({ kind: 'project', project: { claims: [] } });
    expect(readText(elsewhere)).toBeUndefined();
    const before = readText(text);
    expect(before && readChanged(before, changeOf(text, elsewhere))).toBeUndefined();
  });

  it('takes no record of one list for one of another', () => {
    const before = readText(text);
    const lines = text.split('\n');
    const heads = [lines.indexOf('"sources":['), lines.indexOf('"claims":[')];
    const [sources = 0, claims = 0] = heads;
    expect(claims - sources).toBeGreaterThan(2);
    const swapped = {
      lines: lines.length - 1,
      splices: [
        { at: sources, drop: 1, put: ['"claims":['] },
        { at: claims, drop: 1, put: ['"sources":['] },
      ],
    };
    expect(before && readChanged(before, swapped)).toBeUndefined();
  });

  it('takes a line for no more than one', () => {
    const before = readText(text);
    const at = text.split('\n').indexOf('"claims":[');
    const lines = text.split('\n').length - 1;
    const put = (line: string) => ({ lines, splices: [{ at, drop: 1, put: [line] }] });
    expect(before && readChanged(before, put('"claims":['))).toBeDefined();
    expect(before && readChanged(before, put('"further":1,\n"claims":['))).toBeUndefined();
    expect(before && readChanged(before, put('"further":"\ud83d","claims":['))).toBeUndefined();
  });

  it('counts the levels around a record', () => {
    const nested = (depth: number) =>
      text.replace(
        '"claims":[\n{',
        `"claims":[\n{"further":${'['.repeat(depth)}${']'.repeat(depth)},`,
      );
    expect(readText(nested(60))).toBeDefined();
    expect(parseProject(nested(61)).kind).toBe('project');
    for (const depth of [62, 63, 64]) {
      expect(parseProject(nested(depth)).kind).toBe('unsafe');
      expect(readText(nested(depth))).toBeUndefined();
    }
  });
});
