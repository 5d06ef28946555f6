import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { appendLog } from '../../../shared/project/log/logChain';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { testProject } from '../../project/testing/testProject';
import { type TestCli, testCli } from './testing/testCli';

const WHEN = '2026-11-22T09:30:00.000Z';
let folder: string;
let galley: TestCli['galley'];

const PROJECT = loggedProject();

/** A project in which something was done three times. */
function loggedProject(): ProjectFile {
  const project = testProject();
  const log = appendLog(
    project,
    [
      { what: 'sourceAdded', on: 'src_accounts' },
      { what: 'evidenceAdded', on: 'clm_cost', detail: 'src_accounts' },
      {
        what: 'status',
        on: 'clm_cost',
        detail: 'inProgress',
        was: [{ field: 'status', text: 'unchecked' }],
      },
    ],
    { who: 'Ada Marsh', now: WHEN },
  );
  return { ...project, ...log };
}

beforeEach(async () => {
  ({ folder, galley } = await testCli());
  await writeFile(join(folder, 'a.galley'), serializeProject(PROJECT));
});

describe('galley show --log', () => {
  it('says in words who changed what and when', async () => {
    expect((await galley('show', 'a.galley', '--log')).out).toBe(
      [
        '22 November 2026, 09:30 UTC  Source added · source: Annual accounts · Ada Marsh',
        '22 November 2026, 09:30 UTC  Evidence added (source: Annual accounts) · claim 1',
        '                             · Ada Marsh',
        '22 November 2026, 09:30 UTC  Status changed (in progress) · claim 1 · Ada Marsh',
        '                             – status: “unchecked” → “in progress”',
        '',
      ].join('\n'),
    );
  });

  it('says of an older log that it does not say what was before', async () => {
    const project = testProject();
    const older = appendLog(project, [{ what: 'details', on: 'clm_cost' }], { now: WHEN });
    await writeFile(join(folder, 'a.galley'), serializeProject({ ...project, ...older }));
    expect((await galley('show', 'a.galley', '--log')).out).toBe(
      [
        '22 November 2026, 09:30 UTC  Particulars edited · claim 1',
        '                             – what it was before is not recorded',
        '',
      ].join('\n'),
    );
  });

  it('gives machines the entries as they are in the file', async () => {
    const { out } = await galley('show', 'a.galley', '--log', '--json');
    const [first, second, third] = PROJECT.log;
    expect(JSON.parse(out)).toEqual([
      first,
      second,
      { ...third, changes: [{ field: 'status', from: 'unchecked', to: 'inProgress' }] },
    ]);
  });

  it('says where nothing was logged yet', async () => {
    await writeFile(join(folder, 'a.galley'), serializeProject(testProject()));
    expect((await galley('show', 'a.galley', '--log')).out).toBe('Nothing has been logged yet.\n');
  });
});

describe('the log in galley check', () => {
  it('is unbroken', async () => {
    const { out } = await galley('check', 'a.galley');
    expect(out).toContain('\nLog of changes: unbroken, 3 entries.\n');
    const json = JSON.parse((await galley('check', 'a.galley', '--json')).out);
    expect(json.log).toEqual({ entries: 3, breaks: [] });
  });

  it('answers 1 and names the place where an entry was changed in the file', async () => {
    const text = await readFile(join(folder, 'a.galley'), 'utf8');
    await writeFile(join(folder, 'a.galley'), text.replace('"evidenceAdded"', '"evidenceRemoved"'));
    const { code, out, complaints } = await galley('check', 'a.galley');
    expect(code).toBe(1);
    expect(out).not.toContain('unbroken');
    expect(complaints).toContain('The log of changes is broken at entry 3 of 3');
    const json = JSON.parse((await galley('check', 'a.galley', '--json')).out);
    expect(json.log).toEqual({ entries: 3, breaks: [3] });
    expect(json.problems).toContainEqual({
      code: 'brokenLog',
      message: expect.stringContaining('entry 3 of 3'),
    });
  });

  it('answers 1 when the last entry was removed, even of a project that is ready', async () => {
    const claims = PROJECT.claims.map((claim) => ({ ...claim, status: 'noCheckNeeded' as const }));
    const ready = { ...PROJECT, claims };
    await writeFile(join(folder, 'a.galley'), serializeProject(ready));
    expect((await galley('check', 'a.galley')).code).toBe(0);
    await writeFile(
      join(folder, 'a.galley'),
      serializeProject({ ...ready, log: PROJECT.log.slice(0, -1) }),
    );
    const { code, complaints } = await galley('check', 'a.galley');
    expect([code, complaints]).toEqual([
      1,
      'The log of changes does not end as it was written: its last entry was changed, or entries after it were removed.\n',
    ]);
  });
});

describe('sources added on the command line', () => {
  it('are logged in the chain', async () => {
    await writeFile(join(folder, 'list.bib'), '@book{ebb, title = {Tides}}');
    expect((await galley('sources', 'a.galley', '--add', 'list.bib')).code).toBe(0);
    expect((await galley('show', 'a.galley', '--log')).out).toMatch(/Source added · source: Tides/);
    expect((await galley('check', 'a.galley')).out).toMatch(/unbroken, 4 entries/);
  });
});
