import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentsFolder } from '../attachments/attachmentFiles';
import { backupsFolder } from '../project/backups';
import {
  by,
  byAge,
  CANARY,
  leaks,
  newServices,
  OTHER,
  PASSPHRASE,
  protect,
  value,
  withProject,
} from './testing/testProtection';

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

function journalOf(path: string): string {
  return path.replace(/\.galley$/, '.changing.age');
}
