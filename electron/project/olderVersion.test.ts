import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeRefusal, parseProject } from '../../shared/project/file/parseProject';
import { PROJECT_VERSION, type ProjectFile } from '../../shared/project/file/projectFile';
import { fileChange } from '../../shared/project/testing/fileChange';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { makeCipher } from '../files/sealing/projectCipher';
import { testCli } from '../hosts/cli/testing/testCli';
import { by, byAge, newServices, PASSPHRASE, value } from '../protection/testing/testProtection';
import { backupsFolder } from './backups';
import { saveOf } from './testing/saveOf';

const fixtures = new URL('../../shared/project/fixtures/', import.meta.url);
/** Frozen files of one project, each as a version of the format had it. */
const OLDER = await Promise.all(
  [1, 2, 3].map(async (version) => ({ version, old: await frozen(version) })),
);
const current = await frozen(PROJECT_VERSION);

/** What each older file is now. */
const now = projectOf(current.toString('utf8'));

function frozen(version: number): Promise<Buffer> {
  return readFile(new URL(`version-${version}.galley`, fixtures));
}

function projectOf(text: string): ProjectFile {
  const outcome = parseProject(text);
  if (outcome.kind !== 'project') throw new Error(describeRefusal(outcome));
  return outcome.project;
}

function renamed(project: ProjectFile, title: string): ProjectFile {
  return { ...project, article: { ...project.article, title } };
}

/** A library with one project, whose file is as given. */
async function libraryWith(bytes: Uint8Array) {
  const services = await newServices();
  await mkdir(join(services.root, 'library'), { recursive: true });
  await writeFile(services.path, bytes);
  const { projects } = value(await services.library.list());
  const [entry] = projects;
  if (!entry) throw new Error('The library shows no project.');
  return { ...services, entry, handle: entry.handle };
}

async function backupsOf(path: string): Promise<Buffer[]> {
  const folder = backupsFolder(path);
  const names = await readdir(folder);
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

describe.each(OLDER)('a project of version $version', ({ old }) => {
  it('is listed and opened as one of today, and its file stays as it is', async () => {
    const { entry, handle, projects, path } = await libraryWith(old);
    expect(entry).toMatchObject({ title: now.article.title, claims: now.claims.length });
    const opened = value(await projects.open(handle));
    expect(opened.project).toEqual(now);
    expect(opened.hash).toBe(createHash('sha256').update(old).digest('hex'));
    expect((await readFile(path)).equals(old)).toBe(true);
    await projects.close('');
    expect((await readFile(path)).equals(old)).toBe(true);
  });

  it.each(['whole', 'change'] as const)(
    'is one of today once it is saved (%s), and a backup as it was',
    async (way) => {
      const { handle, projects, earlierVersions, path } = await libraryWith(old);
      const { project, hash } = value(await projects.open(handle));
      const next = renamed(project, 'Later');
      value(
        await projects.save(
          handle,
          saveOf(way === 'whole' ? serializeProject(next) : fileChange(project, next), hash),
        ),
      );
      expect(await readFile(path, 'utf8')).toBe(serializeProject(renamed(now, 'Later')));
      expect(await backupsOf(path)).toEqual([old]);
      const [backup] = value(await earlierVersions.list(handle)).backups;
      expect(value(await earlierVersions.read(handle, backup?.id ?? ''))).toEqual({
        project: now,
        notices: [],
      });
    },
  );

  it('is opened as unsaved work that an earlier Galley kept', async () => {
    const { handle, unsavedWork, root } = await libraryWith(old);
    await mkdir(join(root, 'data', 'drafts'), { recursive: true });
    await writeFile(join(root, 'data', 'drafts', `${handle}-d1234567.galley`), old);
    expect(value(await unsavedWork.read(handle, 'd1234567'))).toEqual({ project: now });
  });

  it('comes in from outside byte by byte, as out of a bundle', async () => {
    const services = await newServices();
    const opened = value(await services.projects.addFile('Harbour.galley', old));
    expect(opened.project).toEqual(now);
    expect((await readFile(services.path)).equals(old)).toBe(true);
  });

  it('is opened, saved and backed up sealed where it is protected', async () => {
    const cipher = await makeCipher(PASSPHRASE, 8);
    const sealed = cipher.seal(old);
    const { handle, projects, protection, path } = await libraryWith(sealed);
    const { project, hash } = value(await protection.unlock(handle, by(PASSPHRASE)));
    expect(project).toEqual(now);
    expect((await readFile(path)).equals(sealed)).toBe(true);
    value(await projects.save(handle, saveOf(fileChange(project, renamed(now, 'Later')), hash)));
    expect(await byAge(path, PASSPHRASE)).toBe(serializeProject(renamed(now, 'Later')));
    expect(await backupsOf(path)).toEqual([sealed]);
  });

  it('says the same on the command line as one of today, and is not written', async () => {
    const { folder, galley } = await testCli();
    await writeFile(join(folder, 'old.galley'), old);
    await writeFile(join(folder, 'new.galley'), current);
    for (const flags of [[], ['--json'], ['--text'], ['--log']]) {
      const shown = await galley('show', 'old.galley', ...flags);
      expect(shown).toEqual(await galley('show', 'new.galley', ...flags));
      expect(shown).toMatchObject({ code: 0, complaints: '' });
    }
    expect((await readFile(join(folder, 'old.galley'))).equals(old)).toBe(true);
  });
});

describe('a project of a version that is not known yet', () => {
  const newer = Buffer.from(
    current
      .toString('utf8')
      .replace(`"version":${PROJECT_VERSION}`, `"version":${PROJECT_VERSION + 1}`),
  );

  it('is refused by its version everywhere, and nothing of it is touched', async () => {
    const services = await libraryWith(newer);
    const { handle, projects, unsavedWork, root } = services;
    const refused = { ok: false, error: { code: 'newerVersion' } };
    expect(await projects.open(handle)).toMatchObject(refused);
    expect(await projects.read(handle)).toMatchObject(refused);
    expect(await projects.addFile('Other.galley', newer)).toMatchObject(refused);
    await mkdir(join(root, 'data', 'drafts'), { recursive: true });
    const kept = join(root, 'data', 'drafts', `${handle}-d1234567.galley`);
    await writeFile(kept, newer);
    expect((await unsavedWork.read(handle, 'd1234567')).ok).toBe(false);
    for (const path of [services.path, kept]) {
      expect((await readFile(path)).equals(newer)).toBe(true);
    }
    expect(await readdir(join(root, 'library'))).toEqual(['Harbour.galley']);
  });
});
