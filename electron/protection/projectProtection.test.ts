import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it, vi } from 'vitest';
import type { Output } from '../../shared/ipc/contract';
import { faultyFileSystem } from '../files/testing/faultyFileSystem';
import { listBackups } from '../project/backups';
import { saveOf } from '../project/testing/saveOf';
import {
  by,
  byAge,
  CANARY,
  edited,
  filesBelow,
  leaks,
  newServices,
  PASSPHRASE,
  protect,
  type TestServices,
  value,
  withProject,
} from './testing/testProtection';

describe('protecting a project', () => {
  it('leaves no word of it in clear: file, backups, attachments, library, recovery', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    expect(await leaks(services.root)).not.toEqual([]);
    const complain = vi.spyOn(console, 'warn');
    await protect(services, handle);
    expect(complain).not.toHaveBeenCalled();
    await services.library.list();
    expect(await leaks(services.root)).toEqual([]);
    expect(await listBackups({ fs: faultyFileSystem({}), path: services.path })).toHaveLength(1);
  });

  it('goes on saving, attaching, backing up and copying, all of it sealed', async () => {
    const services = await newServices();
    const opened = await withProject(services);
    const { handle } = opened;
    await protect(services, handle);
    const first = await readFile(services.path);
    let { hash } = opened;
    for (const words of ['third', 'fourth', 'fifth']) {
      hash = value(await services.projects.save(handle, saveOf(edited(opened, words), hash))).hash;
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
    expect((await listBackups({ fs: faultyFileSystem({}), path: services.path })).length).toBe(0);
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

  it('gets the claim to write that nobody has', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    // As a connection that was lost for a moment leaves it.
    await services.projects.close('');
    await protect(services, handle);
    expect(await leaks(services.root)).toEqual([]);
  });

  it('needs the claim to write', async () => {
    const services = await newServices();
    const { handle } = await withProject(services);
    const refused = await services.protection.protect(handle, PASSPHRASE, {
      window: 'another',
      withRecovery: false,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'inUse' } });
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

describe('what leaves a protected project', () => {
  async function exported(services: TestServices, handle: string, format: 'bundle' | 'md') {
    const job = { signal: new AbortController().signal, onProgress: () => undefined };
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
