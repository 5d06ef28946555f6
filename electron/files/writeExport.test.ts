import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from './fileSystem';
import { faultyFileSystem } from './testing/faultyFileSystem';
import { testFolder } from './testing/testFolder';
import { writeExport } from './writeExport';

const REPORT = Buffer.from('the report');

async function target(name = 'report.html') {
  const folder = await testFolder();
  const path = join(folder, name);
  await writeFile(path, 'precious');
  return { folder, path };
}

describe('writeExport', () => {
  it('replaces an older report', async () => {
    const { folder, path } = await target();
    expect((await writeExport(nodeFileSystem, path, REPORT)).ok).toBe(true);
    expect(await readFile(path)).toEqual(REPORT);
    expect(await readdir(folder)).toEqual(['report.html']);
  });

  it.each(['a.galley', 'A.GALLEY'])('never takes the place of a project: %s', async (name) => {
    const { path } = await target(name);
    const written = await writeExport(nodeFileSystem, path, REPORT);
    expect(written).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(await readFile(path, 'utf8')).toBe('precious');
  });

  it('does not follow a link', async () => {
    const { folder, path } = await target();
    const link = join(folder, 'link.html');
    await symlink(path, link);
    const written = await writeExport(nodeFileSystem, link, REPORT);
    expect(written).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(await readFile(link, 'utf8')).toBe('precious');
  });

  it('leaves the older report and nothing else on a full disk', async () => {
    const { folder, path } = await target();
    const written = await writeExport(faultyFileSystem({ write: 'ENOSPC' }), path, REPORT);
    expect(written).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(await readFile(path, 'utf8')).toBe('precious');
    expect(await readdir(folder)).toEqual(['report.html']);
  });

  it('respects a write-protected file', async () => {
    const { folder, path } = await target();
    const written = await writeExport(faultyFileSystem({ access: 'EACCES' }), path, REPORT);
    expect(written).toMatchObject({ ok: false, error: { code: 'readOnly' } });
    expect(await readFile(path, 'utf8')).toBe('precious');
    expect(await readdir(folder)).toEqual(['report.html']);
  });
});
