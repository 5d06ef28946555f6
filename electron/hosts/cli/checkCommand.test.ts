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

describe('galley check', () => {
  it('answers 1 with the reasons when it is not ready', async () => {
    const { code, out, complaints } = await galley('check', 'a.galley');
    expect(code).toBe(1);
    expect(out).toBe(
      '0 of 1 claims checked, none signed off.\nNot ready: 2 problems in 1 claim.\n',
    );
    expect(complaints).toMatch(/Claim 1 .+ is still in progress\.\n/);
    expect(complaints).toMatch(/Claim 1 .+ has no verdict\.\n/);
    expect(complaints).toMatch(/Warning: Claim 1 .+ rests on one origin only\.\n/);
  });

  it('answers 1 when no claims are marked', async () => {
    await galley('import', 'article.txt', '-o', 'b.galley');
    const { code, out, complaints } = await galley('check', 'b.galley');
    expect([code, out]).toEqual([1, 'Not ready: 1 problem in 0 claims.\n']);
    expect(complaints).toBe('No claims are marked.\n');
  });

  it('gives machines the codes', async () => {
    const { code, out } = await galley('check', 'a.galley', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ready: false,
      claims: 1,
      checked: 0,
      signedOff: 0,
      problems: [{ code: 'inProgress', claim: 'clm_cost', number: 1 }, { code: 'noVerdict' }],
      warnings: [{ code: 'oneOrigin' }],
    });
  });

  it('answers 0 when it is ready, warnings or not', async () => {
    const project = testProject();
    const [rating] = project.scale.ratings;
    const claims = project.claims.map((claim) => ({
      ...claim,
      status: 'checked' as const,
      checked: { text: 'harbour cost 40 million crowns' },
      ...(rating ? { verdict: { rating: rating.id } } : {}),
    }));
    await writeFile(join(folder, 'a.galley'), serializeProject({ ...project, claims }));
    const { code, out, complaints } = await galley('check', 'a.galley');
    expect([code, out]).toEqual([
      0,
      '1 of 1 claims checked, none signed off.\nReady to hand over: 1 claim.\n',
    ]);
    expect(complaints).toMatch(/^Warning: /);
  });
});
