import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/galley.mjs', import.meta.url));

let folder: string;

/** Runs the command as it stands in a folder of its own. */
function run(...options: string[]) {
  const program = [...options, join(folder, 'bin/galley.mjs'), 'show', 'a.galley'];
  const { status, stdout, stderr } = spawnSync(process.execPath, program);
  return { code: status, stdout: stdout.toString(), stderr: stderr.toString() };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-bin-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'bin'));
  await mkdir(join(folder, 'out/main'), { recursive: true });
  await copyFile(BIN, join(folder, 'bin/galley.mjs'));
});

describe('the command galley', () => {
  it('may be run', async () => {
    if (process.platform === 'win32') return;
    expect((await stat(BIN)).mode & 0o111).toBe(0o111);
  });

  it('runs what is built, with its arguments', async () => {
    await writeFile(join(folder, 'out/main/cli.js'), 'console.log(process.argv.slice(2).join());');
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    expect(run()).toEqual({ code: 0, stdout: 'show,a.galley\n', stderr: '' });
  });

  it('says that it is not built', () => {
    const { code, stdout, stderr } = run();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Galley is not built yet. Run npm ci or npm run build in its folder.\n');
  });

  it.each(['9.11.0', '20.20.2'])('says that Node %s is too old', (version) => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
    const { code, stdout, stderr } = run('--import', `data:text/javascript,${old}`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      new RegExp(`^Galley needs Node 24 or later; this is ${version}\\. .+\n$`),
    );
  });
});
