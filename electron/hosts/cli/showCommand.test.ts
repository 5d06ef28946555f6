import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { testProject } from '../../project/testing/testProject';
import { type TestCli, testCli } from './testing/testCli';

let folder: string;
let galley: TestCli['galley'];

beforeEach(async () => {
  ({ folder, galley } = await testCli());
});

describe('galley show', () => {
  it('gives machines everything, claims by number', async () => {
    const { code, out } = await galley('show', 'a.galley', '--json');
    expect(code).toBe(0);
    const shown = JSON.parse(out);
    expect(shown.article).toMatchObject({ title: 'Harbour costs double', words: 19, blocks: 3 });
    expect(shown.claims).toMatchObject([
      {
        number: 1,
        id: 'clm_cost',
        quote: 'harbour cost 40 million crowns',
        anchors: [{ id: 'anc_cost', detached: false, start: 25, end: 55 }],
        tags: [],
        status: 'inProgress',
        stale: false,
        detached: false,
        evidence: [{ source: 'src_accounts', stance: 'supports', locator: { page: '12' } }],
        origins: { supporting: ['src_accounts'], refuting: [] },
      },
    ]);
    expect(shown.sources).toMatchObject([{ id: 'src_accounts', citation: 'Annual accounts.' }]);
  });

  it('says the same of two states that differ only in when they were saved', async () => {
    const project = testProject();
    const later = { ...project, modified: '2027-01-01T00:00:00.000Z' };
    await writeFile(join(folder, 'a.galley'), serializeProject(project));
    await writeFile(join(folder, 'b.galley'), serializeProject(later));
    const [a, b] = [
      await galley('show', 'a.galley', '--json'),
      await galley('show', 'b.galley', '--json'),
    ];
    expect(a?.out).toBe(b?.out);
  });

  it('offers a version that another program wrote at the same time', async () => {
    const other = 'a (other version 1).galley';
    await writeFile(join(folder, other), serializeProject(testProject()));
    const { code, complaints } = await galley('show', 'a.galley');
    expect(code).toBe(0);
    expect(complaints.replaceAll(/\s+/g, ' ')).toContain(
      `Neither version is lost: the other one is beside it, “${other}”`,
    );
    expect((await galley('show', other)).complaints).toBe('');
  });

  it('sets claims and sources in columns no wider than the terminal', async () => {
    const { out } = await galley('show', 'a.galley');
    expect(out).toContain('  1  clm_cost  ◐ in progress\n');
    expect(out).toContain('     Quote     “harbour cost 40 million crowns”\n');
    expect(out).toContain('     Evidence  supports – Annual accounts, p. 12: “40.1 million”\n');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('writes out what could steer a terminal or turn words round', async () => {
    const project = testProject({ title: 'Red \u001b[31malert \u202egpj' });
    await writeFile(join(folder, 'a.galley'), serializeProject(project));
    const { out } = await galley('show', 'a.galley');
    expect(out).toContain('Red [U+001B][31malert [U+202E]gpj');
  });
});
