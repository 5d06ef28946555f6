import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import { serializeProject } from '../../shared/project/serializeProject';
import type { Result } from '../../shared/result';
import { createServices } from '../services';
import { attachmentsFolder } from './attachments';
import { backupsFolder, listBackups } from './backups';
import { type Faults, faultyFileSystem } from './faultyFileSystem';
import { recoveryPath } from './recoveryFile';
import { testFolder } from './testFolder';
import { testArticle } from './testProject';

const CANARY = 'Plantedsecret';
const PASSPHRASE = 'herring gull on a bollard';
const OTHER = 'cormorant on a buoy';

function value<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

async function newServices(faults: Faults = {}, folder?: string) {
  const root = folder ?? (await testFolder());
  const libraryFolder = join(root, 'library');
  let minutes = 0;
  const services = createServices({
    libraryFolder,
    dataFolder: join(root, 'data'),
    host: { kind: 'serve', version: '0', platform: 'linux' },
    fileSystem: faultyFileSystem(faults),
    // Each save is minutes after the last, and so keeps a backup.
    now: () => {
      minutes += 10;
      return new Date(Date.UTC(2026, 10, 22, 10, minutes));
    },
    workFactor: 8,
  });
  return { ...services, root, path: join(libraryFolder, 'Harbour.galley') };
}
type TestServices = Awaited<ReturnType<typeof newServices>>;

/** A project with the canary in its text, its title, an attachment, its name and a backup. */
async function withProject(services: TestServices): Promise<OpenedProject & { sha256: string }> {
  const opened = value(await services.projects.create('Harbour', testArticle(`${CANARY} first`)));
  const { handle } = opened;
  const bytes = Buffer.from(`${CANARY} in a file`);
  const file = { name: `${CANARY}.txt`, mediaType: 'text/plain', bytes };
  const { sha256 } = value(await services.attachments.add(handle, file));
  const saved = value(await services.projects.save(handle, edited(opened, 'second'), opened.hash));
  await services.library.list();
  return { ...opened, hash: saved.hash, sha256 };
}

function edited({ project }: OpenedProject, words: string): string {
  const title = `${CANARY} ${words}`;
  return serializeProject({ ...project, article: { ...project.article, title } });
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/** The files that say the canary, in their names or anywhere in them. */
async function leaks(folder: string): Promise<string[]> {
  const leaking: string[] = [];
  for (const path of await filesBelow(folder)) {
    const text = `${path.slice(folder.length)}\n${(await readFile(path)).toString('latin1')}`;
    if (text.includes(CANARY)) leaking.push(path);
  }
  return leaking;
}

async function byAge(path: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(await readFile(path), 'text');
}

async function protect(services: TestServices, handle: string, passphrase = PASSPHRASE) {
  return value(await services.protection.protect(handle, passphrase, { withRecovery: true }));
}
const by = (passphrase: string) => ({ kind: 'passphrase', passphrase }) as const;

describe('protecting a project', () => {
  it('leaves no word of it in clear: file, backups, attachments, library, recovery', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    expect(await leaks(services.root)).not.toEqual([]);
    await protect(services, handle);
    await services.library.list();
    expect(await leaks(services.root)).toEqual([]);
    expect(await listBackups(faultyFileSystem({}), services.path)).toHaveLength(1);
  });

  it('goes on saving, attaching, backing up and copying, all of it sealed', async () => {
    const services = await newServices();
    const opened = await withProject(services);
    const { handle } = opened;
    await protect(services, handle);
    const first = await readFile(services.path);
    let { hash } = opened;
    for (const words of ['third', 'fourth', 'fifth']) {
      hash = value(await services.projects.save(handle, edited(opened, words), hash)).hash;
      const bytes = Buffer.from(`${CANARY} ${words}`);
      value(await services.attachments.add(handle, { name: 'a', mediaType: 'text/plain', bytes }));
    }
    const last = await readFile(services.path);
    const header = first.indexOf('\n', first.indexOf('\n--- ') + 1) + 1;
    expect(last.subarray(0, header).equals(first.subarray(0, header))).toBe(true);
    expect(last.subarray(header, header + 16).equals(first.subarray(header, header + 16))).toBe(
      false,
    );
    value(await services.projects.saveCopy(handle, 'Copy', edited(opened, 'copied')));
    value(await services.projects.rename(handle, 'Quay'));
    await services.library.list();
    expect(await leaks(services.root)).toEqual([]);
    expect((await listBackups(faultyFileSystem({}), services.path)).length).toBe(0);
    expect(value(await services.attachments.read(handle, opened.sha256)).length).toBeGreaterThan(0);
    const library = join(services.root, 'library');
    expect((await readdir(library)).filter((name) => !name.startsWith('.')).sort()).toEqual([
      'Copy.galley',
      'Copy.recovery.age',
      'Quay.backups',
      'Quay.files',
      'Quay.galley',
      'Quay.recovery.age',
    ]);
    expect(await byAge(join(library, 'Quay.galley'), PASSPHRASE)).toContain(`${CANARY} fifth`);
    for (const name of await readdir(join(library, 'Quay.files'))) {
      expect(await byAge(join(library, 'Quay.files', name), PASSPHRASE)).toContain(CANARY);
    }
  });

  it('asks for the passphrase at the next opening, and opens with it alone', async () => {
    const services = await newServices();
    const { handle, hash } = await withProject(services);
    await protect(services, handle);
    await services.projects.close('');
    const asked = await services.projects.open(handle);
    expect(asked).toMatchObject({ ok: false, error: { code: 'protected', handle } });
    expect(await services.projects.hash(handle)).toMatchObject({ error: { code: 'protected' } });
    expect(asked.ok ? '' : asked.error.message).toContain('“Harbour”');
    expect(await services.protection.unlock(handle, by('wrong'))).toMatchObject({
      error: { code: 'wrongPassphrase' },
    });
    expect(await services.projects.open(handle)).toMatchObject({ error: { code: 'protected' } });
    const opened = value(await services.protection.unlock(handle, by(PASSPHRASE)));
    expect(opened).toMatchObject({ hash, isProtected: true, notices: [] });
    expect(value(await services.projects.hash(handle))).toBe(hash);
    expect(opened.project.article.title).toBe(`${CANARY} second`);
  });

  it('shows nothing of its content in the library, unlocked or not', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    await protect(services, handle);
    const { projects } = value(await services.library.list());
    expect(projects).toMatchObject([
      { name: 'Harbour', title: 'Harbour', isProtected: true, words: 0, claims: 0, sources: 0 },
    ]);
    expect(projects[0]).not.toHaveProperty('byline');
    expect(projects[0]).not.toHaveProperty('problem');
  });

  it('is given up again, with everything as it was', async () => {
    const services = await newServices();
    const { handle, sha256, hash } = await withProject(services);
    const before = (await filesBelow(join(services.root, 'library'))).sort();
    const text = await readFile(services.path, 'utf8');
    await protect(services, handle);
    expect(value(await services.protection.unprotect(handle)).notices).toEqual([]);
    expect((await filesBelow(join(services.root, 'library'))).sort()).toEqual(before);
    expect(await readFile(services.path, 'utf8')).toBe(text);
    expect(value(await services.attachments.read(handle, sha256)).toString()).toContain(CANARY);
    await services.projects.close('');
    expect(value(await services.projects.open(handle))).toMatchObject({ hash });
  });

  it('needs the right to write', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    const refused = await services.protection.protect(handle, PASSPHRASE, {
      window: 'another',
      withRecovery: false,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await readFile(services.path, 'utf8')).toContain(CANARY);
  });

  it('leaves it as it was where the disk is full', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    await services.projects.close('');
    const full = await newServices({ write: 'ENOSPC' }, services.root);
    value(await full.projects.open(handle));
    const refused = await full.protection.protect(handle, PASSPHRASE, { withRecovery: true });
    expect(refused).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(value(await full.projects.open(handle)).isProtected).toBeUndefined();
  });
});

describe('a locked project', () => {
  it('gives nothing away and takes nothing until its passphrase is given again', async () => {
    const services = await newServices();
    const opened = await withProject(services);
    const { handle, hash, sha256 } = opened;
    await protect(services, handle);
    value(await services.protection.lock(handle));
    const before = await readFile(services.path);
    const bytes = Buffer.from(CANARY);
    for (const answer of [
      await services.projects.open(handle),
      await services.projects.read(handle),
      await services.projects.save(handle, edited(opened, 'third'), hash),
      await services.projects.saveCopy(handle, 'Copy', edited(opened, 'third')),
      await services.attachments.read(handle, sha256),
      await services.attachments.add(handle, { name: 'a', mediaType: 'text/plain', bytes }),
      await services.attachments.check(handle, [{ sha256, bytes: 1 }], {
        signal: new AbortController().signal,
        report: () => undefined,
      }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'protected' } });
    }
    expect((await readFile(services.path)).equals(before)).toBe(true);
    expect(await leaks(services.root)).toEqual([]);
    const again = value(await services.protection.unlock(handle, by(PASSPHRASE)));
    value(await services.projects.save(handle, edited(opened, 'third'), again.hash));
  });

  it('is locked for each window that has not given the passphrase', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    await services.projects.close('');
    value(await services.projects.open(handle, { window: 'one' }));
    value(
      await services.protection.protect(handle, PASSPHRASE, { window: 'one', withRecovery: false }),
    );
    const other = await services.projects.open(handle, { window: 'two' });
    expect(other).toMatchObject({ ok: false, error: { code: 'protected' } });
    const unlocked = await services.protection.unlock(handle, by(PASSPHRASE), { window: 'two' });
    expect(value(unlocked).isLocked).toBe(true);
    await services.projects.close('one');
    expect((await services.projects.read(handle)).ok).toBe(true);
    await services.projects.close('two');
    expect(await services.projects.read(handle)).toMatchObject({ error: { code: 'protected' } });
  });

  it('is opened anew by its window without being asked, and saved after', async () => {
    const services = await newServices();
    const opened = await withProject(services);
    const { handle } = opened;
    await protect(services, handle);
    const again = value(await services.projects.open(handle));
    // The window closes what it had before only when it shows the new one.
    await services.projects.close('', handle);
    value(await services.projects.save(handle, edited(opened, 'third'), again.hash));
  });
});

describe('a changed passphrase', () => {
  it('opens everything, backups and attachments too; the old one opens nothing', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    const first = await protect(services, handle);
    const second = await protect(services, handle, OTHER);
    const beside = [services.path];
    for (const folder of [backupsFolder(services.path), attachmentsFolder(services.path)]) {
      for (const name of await readdir(folder)) beside.push(join(folder, name));
    }
    expect(beside).toHaveLength(3);
    for (const path of beside) {
      expect(await byAge(path, OTHER)).toContain(CANARY);
      await expect(byAge(path, PASSPHRASE)).rejects.toThrow();
    }
    await services.projects.close('');
    const unlock = (key: string | undefined) =>
      services.protection.unlock(handle, { kind: 'recoveryKey', key: key ?? '' });
    expect(await unlock(first.recoveryKey)).toMatchObject({ error: { code: 'wrongPassphrase' } });
    expect((await unlock(second.recoveryKey)).ok).toBe(true);
  });

  it('is made good at the next opening where a crash ended it half way', async () => {
    const services = await newServices();
    const { handle, sha256 } = await withProject(services);
    await protect(services, handle);
    // As a crash after the project itself was written leaves it: the backups are still as before.
    const [backup = ''] = await readdir(backupsFolder(services.path));
    const [file = ''] = await readdir(attachmentsFolder(services.path));
    const old = {
      backup: await readFile(join(backupsFolder(services.path), backup)),
      file: await readFile(join(attachmentsFolder(services.path), file)),
    };
    const journals: Buffer[] = [];
    const watching = await newServices(
      {
        beforeRename: async () => {
          const found = await readFile(journalOf(services.path)).catch(() => undefined);
          if (found) journals.push(found);
        },
      },
      services.root,
    );
    await services.projects.close('');
    value(await watching.protection.unlock(handle, by(PASSPHRASE)));
    await protect(watching, handle, OTHER);
    await watching.projects.close('');
    await writeFile(join(backupsFolder(services.path), backup), old.backup);
    await writeFile(join(attachmentsFolder(services.path), file), old.file);
    await writeFile(journalOf(services.path), journals[0] ?? expect.fail('there is a journal'));
    value(await services.protection.unlock(handle, by(OTHER)));
    expect(await byAge(join(backupsFolder(services.path), backup), OTHER)).toContain(CANARY);
    expect(await readdir(attachmentsFolder(services.path))).toHaveLength(1);
    expect(value(await services.attachments.read(handle, sha256)).toString()).toContain(CANARY);
    await expect(stat(journalOf(services.path))).rejects.toThrow();
  });

  it('seals at the next opening what a crash left in clear', async () => {
    const services = await newServices();
    const { handle, sha256 } = await withProject(services);
    const [backup = ''] = await readdir(backupsFolder(services.path));
    const plain = await readFile(join(backupsFolder(services.path), backup));
    await protect(services, handle);
    await services.projects.close('');
    await writeFile(join(backupsFolder(services.path), backup), plain);
    await writeFile(join(attachmentsFolder(services.path), sha256), `${CANARY} in a file`);
    expect(await leaks(services.root)).toHaveLength(2);
    value(await services.protection.unlock(handle, by(PASSPHRASE)));
    expect(await leaks(services.root)).toEqual([]);
    expect(await readdir(attachmentsFolder(services.path))).toHaveLength(1);
  });
});

describe('a recovery key', () => {
  it('opens the project without its passphrase', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    const { recoveryKey = '' } = await protect(services, handle);
    expect(recoveryKey).toMatch(/^AGE-SECRET-KEY-1/);
    await services.projects.close('');
    const opened = await services.protection.unlock(handle, {
      kind: 'recoveryKey',
      key: recoveryKey,
    });
    expect(value(opened).project.article.title).toContain(CANARY);
    for (const path of await filesBelow(services.root)) {
      expect((await readFile(path)).toString('latin1')).not.toContain(recoveryKey);
    }
  });

  it('says so where there is no recovery file, or it was taken away', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    const { recoveryKey = '' } = await protect(services, handle);
    await services.projects.close('');
    await rm(recoveryPath(services.path));
    const secret = { kind: 'recoveryKey', key: recoveryKey } as const;
    const refused = await services.protection.unlock(handle, secret);
    expect(refused).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

describe('a damaged protected project', () => {
  it.each([
    ['in its first line', 3],
    ['in its salt', 40],
    ['in its sum', 140],
    ['in what it says', 400],
    ['at its end', -1],
  ])('%s is shown from its backup, and left as it is', async (_, at) => {
    const services = await newServices();
    const { handle } = await withProject(services);
    await protect(services, handle);
    await services.projects.close('');
    const damaged = await readFile(services.path);
    const place = at < 0 ? damaged.length + at : at;
    damaged.writeUInt8(damaged.readUInt8(place) ^ 2, place);
    await writeFile(services.path, damaged);
    expect(await services.projects.open(handle)).toMatchObject({ error: { code: 'protected' } });
    const opened = value(await services.protection.unlock(handle, by(PASSPHRASE)));
    expect(opened.readOnly).toContain('newest sound backup');
    expect(opened.project.article.title).toBe(`${CANARY} first`);
    expect((await readFile(services.path)).equals(damaged)).toBe(true);
    expect(await leaks(services.root)).toEqual([]);
  });

  it('cut off is shown from its backup; without one it is refused', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    await protect(services, handle);
    await services.projects.close('');
    const whole = await readFile(services.path);
    await writeFile(services.path, whole.subarray(0, whole.length - 20));
    expect(value(await services.protection.unlock(handle, by(PASSPHRASE))).readOnly).toBeDefined();
    await services.projects.close('');
    await rm(backupsFolder(services.path), { recursive: true });
    const refused = await services.protection.unlock(handle, by(PASSPHRASE));
    expect(refused.ok).toBe(false);
    expect(await services.projects.read(handle)).toMatchObject({ error: { code: 'protected' } });
  });
});

describe('a protected file from outside', () => {
  it('is taken into the library, and asks for its passphrase', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    await protect(services, handle);
    const asked = await services.projects.addFile('Brought.galley', await readFile(services.path));
    if (asked.ok) throw new Error('it was not asked for');
    expect(asked.error).toMatchObject({ code: 'protected' });
    const brought = asked.error.handle ?? expect.fail('there is a handle');
    expect(value(await services.protection.unlock(brought, by(PASSPHRASE))).name).toBe('Brought');
  });
});

describe('what leaves a protected project', () => {
  async function exported(services: TestServices, handle: string, format: 'bundle' | 'md') {
    const job = { signal: new AbortController().signal, report: () => undefined };
    const answer: Output<'report.export'> = value(
      await services.reports.export({ handle, profile: 'legal', format }, job),
    );
    if (answer.went.kind !== 'download') throw new Error('there are no dialogs');
    const id = answer.went.url.split('/').at(-1) ?? '';
    const download = services.downloads.take(id) ?? expect.fail('it waits');
    return { ...answer, bytes: Buffer.from(download.bytes) };
  }

  it('as a bundle is sealed with the same passphrase', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    await protect(services, handle);
    const { went, bytes, notes } = await exported(services, handle, 'bundle');
    expect(went.name).toMatch(/\.zip\.age$/);
    expect(bytes.toString('latin1')).not.toContain(CANARY);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    const zip = Buffer.from(await decrypter.decrypt(bytes));
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(notes.join()).toContain('age -d');
    expect(await leaks(services.root)).toEqual([]);
  });

  it('as a report says that it can be read by anyone', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    await protect(services, handle);
    const { bytes, notes } = await exported(services, handle, 'md');
    expect(bytes.toString('utf8')).toContain(CANARY);
    expect(notes.join()).toContain('this file is not');
    expect(await leaks(services.root)).toEqual([]);
  });
});

function journalOf(path: string): string {
  return path.replace(/\.galley$/, '.changing.age');
}
