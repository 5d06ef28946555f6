import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

const USES = [
  'export const a = window.galley;',
  'export const a = window?.galley;',
  'export const a = globalThis.galley;',
  'export const a = (window as Window).galley;',
];

describe('the rule on the window bridge', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-bridge-'));
    await cp(join(root, 'biome.json'), join(folder, 'biome.json'));
    await cp(join(root, '.ci'), join(folder, '.ci'), { recursive: true });
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** What the linter says of one file with this text. */
  async function lint(file: string, text: string): Promise<string> {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${text}\n`);
    const args = [biome, 'lint', '--vcs-enabled=false', file];
    return new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: folder }, (_error, stdout, stderr) => {
        resolve(stdout + stderr);
      });
    });
  }

  it.each(USES)('refuses `%s` in a feature', async (text) => {
    expect(await lint('renderer/claims/ClaimTable.tsx', text)).toContain(
      'Only renderer/host/host.ts',
    );
  });

  it('lets renderer/host/host.ts use it', async () => {
    const report = await lint('renderer/host/host.ts', USES[0] ?? '');
    expect(report).toContain('Checked 1 file');
    expect(report).not.toContain('Only renderer/host/host.ts');
  });
});
