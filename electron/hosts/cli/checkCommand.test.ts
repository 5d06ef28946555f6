import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../../shared/claim/claim';
import { signOffAll } from '../../../shared/project/testing/signOffAll';
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

  it('says that a sign-off is void, and of an old one that what was signed is not recorded', async () => {
    const signed = { by: 'Ada Marsh', at: '2026-11-23T09:00:00.000Z' };
    const claimsOf = (signedOff: Claim['signedOff']) =>
      testProject().claims.map((claim) => ({ ...claim, ...(signedOff && { signedOff }) }));
    const write = (name: string, claims: Claim[]) =>
      writeFile(join(folder, name), serializeProject({ ...testProject(), claims }));
    await write('void.galley', claimsOf({ ...signed, sha256: 'of something else' }));
    const { complaints } = await galley('check', 'void.galley');
    expect(complaints).toMatch(/Claim 1 .+ has been changed since it was signed off\.\n/);
    const shown = await galley('show', 'void.galley');
    expect(shown.out).toContain('in progress, sign-off void\n');
    expect(shown.out).toContain(
      'Signed off  Ada Marsh, 23 November 2026, 09:00 UTC; void: changed since',
    );
    await write('old.galley', claimsOf(signed));
    const old = await galley('check', 'old.galley');
    expect(old.complaints).toMatch(/Warning: Claim 1 .+ before it was recorded what is signed/);
    const sound = signOffAll({ ...testProject(), claims: claimsOf(signed) });
    await write('sound.galley', sound.claims);
    expect((await galley('check', 'sound.galley')).complaints).not.toContain('sign');
    expect(
      JSON.parse((await galley('show', 'sound.galley', '--json')).out).claims[0],
    ).toMatchObject({
      signOff: 'holds',
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
