import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { backupsFolder } from '../project/backups';
import { recoveryPath } from '../project/recoveryFile';
import { saveOf } from '../project/testing/saveOf';
import {
  by,
  CANARY,
  edited,
  filesBelow,
  leaks,
  newServices,
  PASSPHRASE,
  protect,
  value,
  withProject,
} from './testing/testProtection';

describe('a locked project', () => {
  it('gives nothing away and takes nothing until its passphrase is given again', async () => {
    const services = await newServices();
    const opened = await withProject(services);
    const { handle, hash, sha256 } = opened;
    await protect(services, handle);
    await services.projects.close('', handle);
    const before = await readFile(services.path);
    const bytes = Buffer.from(CANARY);
    for (const answer of [
      await services.projects.open(handle),
      await services.projects.read(handle),
      await services.projects.save(handle, saveOf(edited(opened, 'third'), hash)),
      await services.projects.saveCopy(handle, 'Copy', edited(opened, 'third')),
      await services.attachments.read(handle, sha256),
      await services.attachments.add(handle, { name: 'a', mediaType: 'text/plain', bytes }),
      await services.attachments.check(handle, [{ sha256, bytes: 1 }], {
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'protected' } });
    }
    expect((await readFile(services.path)).equals(before)).toBe(true);
    expect(await leaks(services.root)).toEqual([]);
    const again = value(await services.protection.unlock(handle, by(PASSPHRASE)));
    value(await services.projects.save(handle, saveOf(edited(opened, 'third'), again.hash)));
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
    expect(value(unlocked).isInUse).toBe(true);
    await services.projects.close('one');
    expect((await services.projects.read(handle)).ok).toBe(true);
    await services.projects.close('two');
    expect(await services.projects.read(handle)).toMatchObject({ error: { code: 'protected' } });
  });

  it('is opened anew by its window without being asked, and locked once that has closed it', async () => {
    const services = await newServices();
    const opened = await withProject(services);
    const { handle } = opened;
    await protect(services, handle);
    const again = value(await services.projects.open(handle, { takeOver: true }));
    value(await services.projects.save(handle, saveOf(edited(opened, 'third'), again.hash)));
    await services.projects.close('', handle);
    expect(await services.projects.open(handle)).toMatchObject({ error: { code: 'protected' } });
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
