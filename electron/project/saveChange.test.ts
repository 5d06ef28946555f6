import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../shared/ipc/appError';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { fileChange } from '../../shared/project/testing/fileChange';
import { serializeProject } from '../../shared/project/text/serializeProject';
import type { Result } from '../../shared/result';
import { sha256 } from '../files/sha256';
import { testFolder } from '../files/testing/testFolder';
import { createServices } from '../services';
import { saveOf } from './testing/saveOf';
import { testArticle, testProjectText } from './testing/testProject';

function value<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

async function withProject(root?: string) {
  const folder = root ?? (await testFolder());
  const services = createServices({
    libraryFolder: join(folder, 'library'),
    dataFolder: join(folder, 'data'),
    host: { kind: 'serve', version: '0', platform: 'linux' },
    workFactor: 8,
  });
  const { projects } = services;
  const { handle } = value(await projects.create('Harbour', testArticle()));
  const path = join(folder, 'library', 'Harbour.galley');
  await writeFile(path, testProjectText());
  const opened = value(await projects.open(handle));
  return { ...services, ...opened, path, root: folder };
}

function titled(project: ProjectFile, title: string): ProjectFile {
  return { ...project, article: { ...project.article, title } };
}

describe('saving what changed', () => {
  it('writes the same bytes as saving the whole, again and again', async () => {
    const { projects, handle, project, hash, path } = await withProject();
    let before = project;
    let basedOn = hash;
    for (const title of ['Hafen 😀 “doppelt”', 'Half a pair \ud83d', '']) {
      const after = titled(before, title);
      const saved = value(await projects.save(handle, saveOf(fileChange(before, after), basedOn)));
      const text = serializeProject(after);
      expect(await readFile(path, 'utf8')).toBe(text);
      expect(saved).toMatchObject({ hash: sha256(text) });
      expect(saved).not.toHaveProperty('isRepaired');
      before = after;
      basedOn = saved.hash;
    }
  });

  it('means the canonical text of a file that another program wrote otherwise', async () => {
    const { projects, handle, path } = await withProject();
    await writeFile(path, JSON.stringify(JSON.parse(testProjectText()), null, 2));
    const { project, hash } = value(await projects.open(handle));
    const after = titled(project, 'Another');
    value(await projects.save(handle, saveOf(fileChange(project, after), hash)));
    expect(await readFile(path, 'utf8')).toBe(serializeProject(after));
  });

  it('goes on after main was started again', async () => {
    const { projects, handle, project, hash, path, root } = await withProject();
    const first = titled(project, 'First');
    const saved = value(await projects.save(handle, saveOf(fileChange(project, first), hash)));
    await projects.close('');
    const again = createServices({
      libraryFolder: join(root, 'library'),
      dataFolder: join(root, 'data'),
      host: { kind: 'serve', version: '0', platform: 'linux' },
    });
    const second = titled(first, 'Second');
    const change = fileChange(first, second);
    value(await again.projects.save(handle, saveOf(change, saved.hash)));
    expect(await readFile(path, 'utf8')).toBe(serializeProject(second));
  });

  it('refuses what is based on another version than the file has, and leaves that as it is', async () => {
    const { projects, handle, project, hash, path } = await withProject();
    const other = serializeProject(titled(project, 'From outside'));
    await writeFile(path, other);
    const change = fileChange(project, titled(project, 'From here'));
    for (const basedOn of [hash, sha256('of no version')]) {
      const refused = await projects.save(handle, saveOf(change, basedOn));
      expect(refused).toMatchObject({ ok: false, error: { code: 'changedOutside' } });
    }
    await writeFile(path, 'no project at all');
    const refused = await projects.save(handle, saveOf(change, sha256(other)));
    expect(refused).toMatchObject({ ok: false, error: { code: 'changedOutside' } });
    expect(await readFile(path, 'utf8')).toBe('no project at all');
  });

  it('goes on from what another program wrote, once the window has looked at it', async () => {
    const { projects, handle, project, path } = await withProject();
    const other = titled(project, 'From outside');
    await writeFile(path, serializeProject(other));
    const { hash } = value(await projects.read(handle));
    const after = titled(other, 'From here');
    value(await projects.save(handle, saveOf(fileChange(other, after), hash)));
    expect(await readFile(path, 'utf8')).toBe(serializeProject(after));
  });

  it('refuses a change of another text than the file has', async () => {
    const { projects, handle, project, hash } = await withProject();
    const change = fileChange(project, titled(project, 'From here'));
    const beyond = await projects.save(handle, saveOf({ ...change, lines: 1 }, hash));
    expect(beyond).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  it('answers a save that is asked for again as it did before, and writes nothing', async () => {
    const { projects, handle, project, hash, path } = await withProject();
    const after = titled(project, 'From here');
    const save = saveOf(fileChange(project, after), hash);
    const saved = await projects.save(handle, save);
    const { ino } = await stat(path);
    expect(await projects.save(handle, save)).toEqual(saved);
    // The window that lost the answer may have been taken for gone.
    await projects.close('');
    expect(await projects.save(handle, save)).toEqual(saved);
    expect((await stat(path)).ino).toBe(ino);
    const later = fileChange(after, titled(after, 'Later'));
    value(await projects.save(handle, saveOf(later, value(saved).hash)));
  });

  it('tries again what could not be written when it is asked for again', async () => {
    const { projects, handle, project, hash, path } = await withProject();
    const after = titled(project, 'From here');
    const save = saveOf(fileChange(project, after), hash);
    await rename(path, `${path}.away`);
    expect(await projects.save(handle, save)).toMatchObject({ error: { code: 'notFound' } });
    await rename(`${path}.away`, path);
    value(await projects.save(handle, save));
    expect(await readFile(path, 'utf8')).toBe(serializeProject(after));
  });

  it('refuses what would be no project, and leaves the file as it is', async () => {
    const { projects, handle, project, hash, path } = await withProject();
    const before = await readFile(path, 'utf8');
    const { lines } = fileChange(project, project);
    for (const put of [['no project'], ['{"__proto__":{}}'], ['{}', '{}']]) {
      const change = { lines, splices: [{ at: 3, drop: 1, put }] };
      const refused = await projects.save(handle, saveOf(change, hash));
      expect(refused).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    }
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('is refused to a window that does not write the project', async () => {
    const { projects, handle, project, hash } = await withProject();
    const change = fileChange(project, titled(project, 'From elsewhere'));
    const refused = await projects.save(handle, saveOf(change, hash), 'another window');
    expect(refused).toMatchObject({ ok: false, error: { code: 'inUse' } });
  });

  it('says so where what it made needed a repair', async () => {
    const { projects, handle, project, hash, path } = await withProject();
    const sources: ProjectFile['sources'] = [];
    const dangling = { ...project, sources };
    const saved = value(await projects.save(handle, saveOf(fileChange(project, dangling), hash)));
    expect(saved.isRepaired).toBe(true);
    expect(await readFile(path, 'utf8')).toContain('"notes":"The project file used this source');
  });

  it('reaches into a protected project without writing it in clear', async () => {
    const { projects, protection, handle, project, hash, path } = await withProject();
    value(await protection.protect(handle, 'herring gull', { withRecovery: false }));
    const after = titled(project, 'Plantedsecret');
    const saved = value(await projects.save(handle, saveOf(fileChange(project, after), hash)));
    expect(saved.hash).toBe(sha256(serializeProject(after)));
    expect(await readFile(path, 'latin1')).not.toContain('Plantedsecret');
    expect(value(await projects.read(handle)).project).toEqual(after);
  });
});
