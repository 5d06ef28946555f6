import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeProject } from '../text/serializeProject';
import { MIGRATIONS, type Migration } from './migrations';
import { describeRefusal, parseProject } from './parseProject';
import type { ProjectFile } from './projectFile';

const text = frozen(4);

function frozen(version: number): string {
  return readFileSync(new URL(`../fixtures/version-${version}.galley`, import.meta.url), 'utf8');
}

function opened(source: string): { project: ProjectFile; notices: readonly string[] } {
  const outcome = parseProject(source);
  if (outcome.kind !== 'project') throw new Error(describeRefusal(outcome));
  return outcome;
}

/** The fixture with one text in it replaced. */
function changed(from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not in the fixture: ${from}`);
  return text.replace(from, to);
}

const MANY = 100_000;
const list = (item: string) => Array.from({ length: MANY }, () => item).join();
const members = () => Array.from({ length: MANY }, (_, at) => `"k${at}":{}`).join();
const tagOf = (id: string, definition: string) => ({ id, label: 'a', definition, hue: 'grey' });
const sameTags = (id: string) => Array.from({ length: MANY }, (_, at) => tagOf(id, String(at)));
/** The numbers behind their second copies stand where the ids differ. */
const alikeTags = (definition: string) =>
  Array.from({ length: MANY }, (_, at) =>
    tagOf(`tag_${'a'.repeat(58)}${String(at).padStart(6, '0')}`, definition),
  );
const hugeTagAgain = () => ({
  ...JSON.parse(text),
  tags: [tagOf('tag_a', 'x'.repeat(4_000_000)), ...sameTags('tag_a').slice(0, MANY / 10)],
});
const undescribedTags = () => {
  const raw = JSON.parse(text);
  raw.claims[0].tags = Array.from({ length: MANY }, (_, at) => `tag_${at}`);
  return raw;
};

describe('parseProject', () => {
  it('opens the frozen file of version 4 and writes the same bytes', () => {
    const { project, notices } = opened(text);
    expect(notices).toEqual([]);
    expect(serializeProject(project)).toBe(text);
  });

  it.each([1, 2, 3])(
    'opens the frozen file of version %s as that of version 4, and says what it was',
    (version) => {
      expect(parseProject(frozen(version))).toEqual({
        ...parseProject(text),
        migratedFrom: version,
      });
    },
  );

  it('takes a file with a byte order mark, Windows line ends and other spacing as the same', () => {
    const spaced = `\uFEFF${JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n')}`;
    expect(serializeProject(opened(spaced).project)).toBe(text);
  });

  it.each(['', '\0\0\0', '{', text.slice(0, -20)])('says that %j is not JSON', (bad) => {
    expect(parseProject(bad).kind).toBe('notJson');
  });

  it.each(['null', '[]', '0', '"galley-project"', '{}', '{"format":"other","version":1}'])(
    'says that %s is not this format',
    (bad) => {
      expect(parseProject(bad)).toEqual({ kind: 'notThisFormat' });
    },
  );

  it('refuses a newer version, naming it', () => {
    const outcome = parseProject(changed('"version":4', '"version":5'));
    expect(outcome).toEqual({ kind: 'newerVersion', version: 5 });
  });

  it.each([
    ['"version":0', 'version: there is no version 0'],
    ['"version":-1', 'version: there is no version -1'],
    ['"version":"1"', 'version: not a whole number'],
  ])('refuses %s', (version, problem) => {
    expect(parseProject(changed('"version":4', version))).toEqual({
      kind: 'invalid',
      problems: [problem],
    });
  });

  it('names the place of what breaks the format', () => {
    const outcome = parseProject(changed('"status":"checked"', '"status":"believed"'));
    expect(outcome).toEqual({ kind: 'invalid', problems: ['claims.0.status: not understood'] });
    const without = parseProject(changed('"status":"checked",', ''));
    expect(without).toEqual({ kind: 'invalid', problems: ['claims.0.status: missing'] });
  });

  it('names at most twenty problems and says that there are more', () => {
    const raw = JSON.parse(text);
    raw.tags = Array.from({ length: 25 }, () => 0);
    const outcome = parseProject(JSON.stringify(raw));
    if (outcome.kind !== 'invalid') throw new Error(outcome.kind);
    expect(outcome.problems).toHaveLength(21);
    expect(outcome.problems.at(-1)).toBe('and more');
  });

  it.each([
    ['claims that are nothing', `{"format":"galley-project","version":3,"claims":[${list('{}')}]}`],
    ['members that are too many', `{"format":"galley-project","version":3,${members()}}`],
    ['records of one id', JSON.stringify({ ...JSON.parse(text), tags: sameTags('tag_a') })],
    [
      'records whose long ids begin alike',
      JSON.stringify({ ...JSON.parse(text), tags: [...alikeTags(''), ...alikeTags('!')] }),
    ],
    ['the same huge record again and again', JSON.stringify(hugeTagAgain())],
    ['tags that nothing describes', JSON.stringify(undescribedTags())],
    [
      'a huge string before a key that stands twice',
      `{"a":"${'x'.repeat(MANY * 90)}","b":1,"b":2}`,
    ],
  ])('takes or refuses %s at a cost that is linear', (_, crafted) => {
    const began = process.cpuUsage();
    const outcome = parseProject(crafted);
    const { user } = process.cpuUsage(began);
    const words = outcome.kind === 'project' ? outcome.notices.join() : describeRefusal(outcome);
    expect(words.length).toBeLessThan(10_000);
    // What is not linear takes minutes, or ends for want of memory.
    expect(user / 1e6).toBeLessThan(30);
  });

  it('refuses what is unsafe', () => {
    expect(parseProject(changed('"tags":[', '"tags":[],"tags":[')).kind).toBe('unsafe');
    expect(parseProject(changed('"log":[', '"__proto__":{},"log":[')).kind).toBe('unsafe');
  });

  it('says each refusal in one sentence', () => {
    expect(
      [
        '',
        'I am not a project.',
        text.slice(0, -20),
        text.replace('"claims":[', '"claims":[,'),
        '[]',
        changed('"version":4', '"version":7'),
        changed('"version":4', '"version":0'),
        changed('"bytes":8826', '"bytes":88268826882688268826'),
      ].map((bad) => {
        const outcome = parseProject(bad);
        return outcome.kind === 'project' ? 'opened' : describeRefusal(outcome);
      }),
    ).toEqual([
      'This cannot be read as a Galley project: the file is empty.',
      'This cannot be read as a Galley project: it holds something else.',
      'This cannot be read as a Galley project: it breaks off before its end.',
      'This cannot be read as a Galley project: its text is damaged.',
      'This is not a Galley project: it is JSON of another kind.',
      'This project was written by a newer Galley (file version 7; this one reads up to 4).',
      'This project is damaged: version: there is no version 0.',
      'This file cannot be read safely: the number 88268826882688268826 is too large to be kept exactly.',
    ]);
  });

  it('never throws on a damaged file, and what it opens can be written', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ maxLength: 2 }),
        fc.integer({ min: 0, max: 3 }),
        (at, inserted, removed) => {
          const damaged = text.slice(0, at) + inserted + text.slice(at + removed);
          const outcome = parseProject(damaged);
          if (outcome.kind === 'project') {
            const { project } = outcome;
            const again = opened(serializeProject(project));
            expect(again).toEqual({ kind: 'project', project, notices: [] });
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps overlapping and dangling anchors as they are', () => {
    const { project, notices } = opened(
      changed('"block":"blk_lead","offset":3', '"block":"blk_gone","offset":999'),
    );
    expect(notices).toEqual([]);
    expect(serializeProject(project)).toContain('"block":"blk_gone","offset":999');
  });
});

describe('repairs', () => {
  it('describes a tag, a rating and a source that are used but missing, and says so', () => {
    const raw = JSON.parse(text);
    raw.tags = raw.tags.filter((tag: { id: string }) => tag.id !== 'tag_figure');
    raw.scale.ratings = raw.scale.ratings.slice(1);
    raw.sources = raw.sources.filter((source: { id: string }) => source.id !== 'src_register');
    const { project, notices } = opened(JSON.stringify(raw));
    expect(notices).toEqual([
      'The tag tag_figure was used but not described; it is now “unknown tag figure”.',
      'The rating rtg_right was used but not described; it is now “unknown rating right”.',
      'The source src_register was used but not described; it is now “unknown source register”.',
    ]);
    expect(project.claims).toEqual(JSON.parse(text).claims);
    expect(project.tags.at(-1)?.id).toBe('tag_figure');
    expect(project.scale.ratings.at(-1)?.id).toBe('rtg_right');
    expect(project.sources.find(({ id }) => id === 'src_register')?.confidentiality).toBe(
      'withheld',
    );
    expect(opened(serializeProject(project))).toMatchObject({ project, notices: [] });
  });

  it('gives the second of two records with one id another one, always the same', () => {
    const raw = JSON.parse(text);
    raw.claims.push({ ...raw.claims[1], notes: 'from another file' });
    raw.article.blocks.push({ ...raw.article.blocks[2] });
    const first = opened(JSON.stringify(raw));
    expect(first.notices).toEqual([
      'Two blocks had the id blk_lead; the second is now blk_lead-2.',
      'Two claims had the id clm_budget; the second is now clm_budget-2.',
      'Two anchors had the id anc_budget; the second is now anc_budget-2.',
      'Two pieces of evidence had the id evd_budget; the second is now evd_budget-2.',
    ]);
    expect(first.project.claims).toHaveLength(5);
    expect(opened(JSON.stringify(raw))).toEqual(first);
    expect(opened(serializeProject(first.project)).notices).toEqual([]);
  });

  it('removes the exact copy of a record, and says so', () => {
    const raw = JSON.parse(text);
    raw.claims.push(raw.claims[0]);
    raw.tags.push(raw.tags[0]);
    const { project, notices } = opened(JSON.stringify(raw));
    expect(serializeProject(project)).toBe(text);
    expect(notices).toEqual([
      'The tag tag_figure stood twice, word for word; one copy was removed.',
      'The claim clm_homes stood twice, word for word; one copy was removed.',
    ]);
  });

  it('never empties a claim of its anchor because another has the same', () => {
    const raw = JSON.parse(text);
    raw.claims.push({ ...raw.claims[2], id: 'clm_other', created: '2026-03-19T00:00:00.000Z' });
    const { project } = opened(JSON.stringify(raw));
    expect(project.claims.at(-1)?.anchors.map(({ id }) => id)).toEqual(['anc_neglect-2']);
  });

  it('keeps a tag that a claim has twice once', () => {
    const raw = JSON.parse(text);
    raw.claims[0].tags.push('tag_figure');
    const { project, notices } = opened(JSON.stringify(raw));
    expect(serializeProject(project)).toBe(text);
    expect(notices).toEqual(['The claim clm_homes had a tag twice; it has it once now.']);
  });
});

describe('migrations', () => {
  /** A version that never was: its title stood outside the article. */
  const fromZero: Migration = {
    from: 0,
    what: 'the title stands in the article',
    migrate: ({ title, article, ...rest }) => ({
      ...rest,
      article: { title, ...(typeof article === 'object' ? article : {}) },
    }),
  };
  const old = frozen(1)
    .replace('"version":1', '"version":0')
    .replace(
      '"article":{"title":"Harbour ministry declares sea wall complete",',
      '"title":"Harbour ministry declares sea wall complete","article":{',
    );

  it('opens an older version through its migrations and says which it was', () => {
    const outcome = parseProject(old, { migrations: [...MIGRATIONS, fromZero] });
    expect(outcome).toEqual({
      kind: 'project',
      project: opened(text).project,
      notices: [],
      migratedFrom: 0,
    });
  });

  it('goes through several in order', () => {
    const fromBefore: Migration = { from: -1, what: 'none', migrate: (project) => project };
    const older = old.replace('"version":0', '"version":-1');
    expect(
      parseProject(older, { migrations: [fromZero, fromBefore, ...MIGRATIONS] }),
    ).toMatchObject({
      migratedFrom: -1,
    });
    expect(parseProject(older, { migrations: [fromBefore, ...MIGRATIONS] }).kind).toBe('invalid');
  });

  it('validates what a migration made', () => {
    const wrong: Migration = {
      from: 0,
      what: 'forgets',
      migrate: ({ article: _, ...rest }) => rest,
    };
    expect(parseProject(old, { migrations: [wrong, ...MIGRATIONS] }).kind).toBe('invalid');
  });
});
