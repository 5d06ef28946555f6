import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProject } from '../file/createProject';
import { parseProject } from '../file/parseProject';
import type { ProjectFile } from '../file/projectFile';
import { serializeProject } from '../text/serializeProject';
import { appendLog, startOf } from './logChain';
import { LOG_ACTIONS, type LogAction, type LogEntry, type LoggedChange } from './logEntry';
import { brokenLogWords, verifyLog } from './verifyLog';

const BORN = '2026-03-14T09:00:00.000Z';

function emptyProject(): ProjectFile {
  return createProject({ article: { title: 'Title', blocks: [] }, now: BORN });
}

function at(minutes: number): string {
  return new Date(Date.parse(BORN) + minutes * 60_000).toISOString();
}

function append(
  project: ProjectFile,
  changes: readonly LoggedChange[],
  minutes: number,
  who?: string,
): ProjectFile {
  return { ...project, ...appendLog(project, changes, { who, now: at(minutes) }) };
}

const actions = Object.keys(LOG_ACTIONS).filter((name): name is LogAction => name in LOG_ACTIONS);
const arbitraryChange: fc.Arbitrary<LoggedChange> = fc.record(
  {
    what: fc.constantFrom(...actions),
    on: fc.constantFrom('clm_a', 'clm_b', 'src_a'),
    detail: fc.string({ unit: 'grapheme', maxLength: 8 }),
    was: fc.array(
      fc.record({ field: fc.constantFrom('a', 'b'), text: fc.string({ maxLength: 8 }) }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['what'] },
);
/** A log of some entries, as a project's file has it after saving and opening. */
const arbitraryLogged = fc
  .array(fc.tuple(fc.array(arbitraryChange, { minLength: 1, maxLength: 3 }), fc.nat(90)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((batches) => {
    let minutes = 0;
    return batches.reduce((project, [changes, wait]) => {
      minutes += wait;
      return append(project, changes, minutes, 'Ada');
    }, emptyProject());
  });

const statement: LoggedChange = { what: 'statement', on: 'clm_a' };
const actionsOf = ({ log }: ProjectFile) => log.map(({ what }) => what);

describe('appendLog', () => {
  it('names in each entry the SHA-256 of the line before, and in the first that of the birth', () => {
    const project = append(emptyProject(), [{ what: 'marked', on: 'clm_a' }, statement], 1, 'Ada');
    const text = serializeProject(project);
    const [first, second] = text
      .slice(text.indexOf('"log":[\n'))
      .split('\n')
      .slice(1, 3)
      .map((line) => line.replace(/,$/, ''));
    const sha256 = (line = '') => createHash('sha256').update(line).digest('hex');
    expect(project.log[0]?.previous).toBe(
      sha256(`{"id":"${project.id}","created":"${project.created}"}`),
    );
    expect(project.log[0]?.previous).toBe(startOf(project));
    expect(project.log[1]?.previous).toBe(sha256(first));
    expect(project.logHash).toBe(sha256(second));
  });

  it('keeps one entry in ten minutes of an edit that goes on', () => {
    let project = emptyProject();
    for (let minute = 0; minute < 25; minute += 1) project = append(project, [statement], minute);
    expect(project.log.map(({ when }) => when)).toEqual([at(0), at(10), at(20)]);
  });

  it('takes what is filled in at once as part of what was begun', () => {
    const explanation: LoggedChange = { what: 'explanation', on: 'clm_a' };
    let project = append(
      emptyProject(),
      [{ what: 'split', on: 'clm_a', detail: 'clm_b' }],
      0,
      'Ada',
    );
    project = append(project, [statement], 1, 'Ada');
    project = append(project, [{ what: 'verdict', on: 'clm_a', detail: 'Confirmed' }], 2, 'Ada');
    project = append(project, [explanation], 3, 'Ada');
    expect(actionsOf(project)).toEqual(['split', 'verdict']);
    project = append(project, [statement], 4, 'Ada');
    project = append(project, [explanation], 12, 'Ada');
    expect(actionsOf(project)).toEqual(['split', 'verdict', 'statement', 'explanation']);
    project = append(project, [explanation], 13, 'Ben');
    expect(actionsOf(project).slice(4)).toEqual(['explanation']);
  });

  it('tells an edit anew when another person goes on with it', () => {
    let project = append(emptyProject(), [statement], 0, 'Ada');
    project = append(project, [statement], 1, 'Ben');
    project = append(project, [statement], 2, 'Ada');
    project = append(project, [statement], 3, 'Ada');
    expect(project.log.map(({ who }) => who)).toEqual(['Ada', 'Ben', 'Ada']);
  });

  it('tells an edit anew after the claim was signed off, but not after another was', () => {
    let project = append(emptyProject(), [statement], 0);
    project = append(project, [{ what: 'signedOff', on: 'clm_b' }, statement], 1);
    project = append(project, [{ what: 'signedOff', on: 'clm_a' }], 2);
    project = append(project, [statement], 3);
    expect(actionsOf(project)).toEqual(['statement', 'signedOff', 'signedOff', 'statement']);
  });

  it('tells an edit anew after an export', () => {
    let project = append(emptyProject(), [statement], 0);
    project = append(project, [{ what: 'exported', detail: 'pdf, legal' }], 1);
    project = append(project, [statement], 2);
    expect(actionsOf(project)).toEqual(['statement', 'exported', 'statement']);
  });

  it('tells every single act, however soon', () => {
    let project = emptyProject();
    for (const what of ['marked', 'removed', 'marked'] as const) {
      project = append(project, [{ what, on: 'clm_a' }], 0);
    }
    expect(actionsOf(project)).toEqual(['marked', 'removed', 'marked']);
  });

  it('tells a field anew that was not told in the ten minutes, and no other', () => {
    const edit = (...fields: string[]): LoggedChange => ({
      what: 'details',
      on: 'clm_a',
      was: fields.map((field) => ({ field, text: 'x' })),
    });
    let project = append(emptyProject(), [edit('notes')], 0, 'Ada');
    project = append(project, [edit('notes', 'context')], 1, 'Ada');
    project = append(project, [edit('context')], 2, 'Ada');
    project = append(project, [edit('context')], 3, 'Ben');
    project = append(project, [edit('notes')], 11, 'Ada');
    expect(project.log.map(({ was }) => was?.map(({ field }) => field))).toEqual([
      ['notes'],
      ['context'],
      ['context'],
      ['notes'],
    ]);
  });

  it('leaves out who did it where no name is set', () => {
    expect(append(emptyProject(), [statement], 0, '  ').log[0]).not.toHaveProperty('who');
  });

  it('stands on where the clock goes back', () => {
    let project = append(emptyProject(), [statement], 60);
    project = append(project, [statement], 0);
    expect(project.log).toHaveLength(2);
    expect(verifyLog(project).breaks).toEqual([]);
  });
});

/** The lines of a file from its log on: no migration may change them, for they are a chain. */
function linesOfLog(text: string): string {
  return text.slice(text.indexOf('\n"log":['));
}

describe('verifyLog', () => {
  it('finds nothing wrong in any log that was written, saved and opened', () => {
    fc.assert(
      fc.property(arbitraryLogged, (project) => {
        const parsed = parseProject(serializeProject(project));
        const opened = parsed.kind === 'project' ? parsed.project : undefined;
        expect(opened && verifyLog(opened)).toEqual({ entries: project.log.length, breaks: [] });
      }),
    );
  });

  it.each([
    ['version-1-log', 3],
    ['version-1', 2],
    ['version-2', 2],
    ['version-3', 2],
    ['version-3-log', 14],
    ['version-3-signed', 2],
    ['version-4', 2],
    ['version-4-requests', 14],
  ])('finds the frozen log of %s unbroken, and writes the same lines', (name, entries) => {
    const fixture = new URL(`../fixtures/${name}.galley`, import.meta.url);
    const text = readFileSync(fixture, 'utf8');
    const parsed = parseProject(text);
    const opened = parsed.kind === 'project' ? parsed.project : undefined;
    expect(opened && verifyLog(opened)).toEqual({ entries, breaks: [] });
    expect(opened && linesOfLog(serializeProject(opened))).toBe(linesOfLog(text));
  });

  it('finds nothing wrong in a project of before there was a log', () => {
    expect(verifyLog(emptyProject())).toEqual({ entries: 0, breaks: [] });
  });

  it('finds every entry that was changed, removed, added or moved', () => {
    fc.assert(
      fc.property(
        arbitraryLogged,
        fc.constantFrom('when', 'who', 'what', 'on', 'detail', 'previous', 'was', 'more'),
        fc.constantFrom('change', 'remove', 'repeat', 'swap', 'cut'),
        fc.nat(),
        (project, key, how, where) => {
          const place = where % project.log.length;
          const log = tampered(project.log, how, place, key);
          const { breaks } = verifyLog({ ...project, log });
          const same = JSON.stringify(log) === JSON.stringify(project.log);
          expect(breaks.length > 0).toBe(!same);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds the log of another project, and one that is gone', () => {
    const project = append(emptyProject(), [statement], 1);
    expect(verifyLog({ ...emptyProject(), ...logOf(project) }).breaks).toEqual([1]);
    expect(verifyLog({ ...project, log: [] }).breaks).toEqual([1]);
  });

  it('still finds the place after work went on', () => {
    fc.assert(
      fc.property(arbitraryLogged, arbitraryLogged, fc.nat(), (project, later, where) => {
        const place = where % project.log.length;
        const broken = { ...project, log: tampered(project.log, 'change', place, 'when') };
        const changes = later.log.map(({ on }) => ({ what: 'status', ...(on && { on }) }) as const);
        const goneOn = append(broken, changes, 1);
        expect(verifyLog(goneOn).breaks).toEqual(verifyLog(broken).breaks);
        expect(goneOn.log.slice(0, broken.log.length)).toEqual(broken.log);
      }),
    );
  });

  it('names the place', () => {
    const project = append(emptyProject(), [statement, { what: 'tags', on: 'clm_a' }], 1);
    const [first, second] = project.log;
    expect(first && second).toBeDefined();
    const words = (log: ProjectFile['log']) => brokenLogWords(verifyLog({ ...project, log }));
    expect(words(project.log)).toBeUndefined();
    expect(words(project.log.slice(1))).toMatch(/broken at entry 1 of 1/);
    expect(words(project.log.slice(0, 1))).toMatch(/does not end as it was written/);
    expect(words(project.log.toReversed())).toMatch(/entry 1 of 2.+ 2 more such places/);
  });
});

function tampered(
  log: readonly LogEntry[],
  how: 'change' | 'remove' | 'repeat' | 'swap' | 'cut',
  place: number,
  key: string,
): LogEntry[] {
  const entry = log[place];
  if (!entry) return [...log];
  switch (how) {
    case 'change':
      return log.with(place, { ...entry, [key]: key === 'when' ? at(-place - 1) : 'x' });
    case 'remove':
      return log.toSpliced(place, 1);
    case 'repeat':
      return log.toSpliced(place, 0, entry);
    case 'swap':
      return [...log.toSpliced(place, 1), entry];
    case 'cut':
      return log.slice(0, place);
  }
}

function logOf({ log, logHash }: ProjectFile) {
  return { log, ...(logHash !== undefined && { logHash }) };
}
