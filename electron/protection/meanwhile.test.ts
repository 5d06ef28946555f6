import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentsFolder } from '../attachments/attachmentFiles';
import { systemError } from '../files/testing/faultyFileSystem';
import {
  CANARY,
  edited,
  leaks,
  newServices,
  protect,
  value,
  withProject,
} from './testing/testProtection';

/** Services in which something is done once, just before the next file takes its name. */
async function interrupted() {
  let next: (() => Promise<unknown>) | undefined;
  const services = await newServices({
    beforeRename: async () => {
      const work = next;
      next = undefined;
      await work?.();
    },
  });
  const opened = await withProject(services);
  const meanwhile = (work: () => Promise<unknown>) => {
    next = work;
  };
  const attach = async (words: string) => {
    const bytes = Buffer.from(`${CANARY} ${words}`);
    return value(
      await services.attachments.add(opened.handle, { name: 'a', mediaType: 'text/plain', bytes }),
    );
  };
  return { services, opened, meanwhile, attach };
}

describe('while a project is being protected', () => {
  it('what is attached to it is sealed, and found', async () => {
    const { services, opened, meanwhile, attach } = await interrupted();
    let sha256 = '';
    meanwhile(async () => {
      ({ sha256 } = await attach('late'));
    });
    await protect(services, opened.handle);
    expect(await leaks(services.root)).toEqual([]);
    const read = value(await services.attachments.read(opened.handle, sha256));
    expect(Buffer.from(read).toString()).toBe(`${CANARY} late`);
  });

  it('what was about to be attached lies sealed, under the name that it has then', async () => {
    const { services, opened, meanwhile, attach } = await interrupted();
    // Altered, so that attaching it again replaces it.
    await writeFile(join(attachmentsFolder(services.path), opened.sha256), 'altered');
    meanwhile(() => protect(services, opened.handle));
    const { sha256 } = await attach('in a file');
    expect(sha256).toBe(opened.sha256);
    expect(await leaks(services.root)).toEqual([]);
    expect((await services.attachments.read(opened.handle, sha256)).ok).toBe(true);
  });

  it('unsaved work that was about to be kept is sealed', async () => {
    const { services, opened, meanwhile } = await interrupted();
    const { handle } = opened;
    meanwhile(() => protect(services, handle));
    const work = { handle, id: 'a1b2c3d4e5', text: edited(opened, 'unsaved') };
    value(await services.unsavedWork.keep(work));
    expect(await leaks(services.root)).toEqual([]);
    const kept = value(await services.unsavedWork.read(handle, work.id));
    expect(kept.project.article.title).toBe(`${CANARY} unsaved`);
  });
});

describe('a project whose protection cannot be given up', () => {
  it('has nothing in clear beside it, and its attachments still', async () => {
    const { services, opened, meanwhile } = await interrupted();
    await protect(services, opened.handle);
    // The attachment is written, the project is not.
    meanwhile(async () => {
      meanwhile(async () => {
        throw systemError('ENOSPC');
      });
    });
    const refused = await services.protection.unprotect(opened.handle);
    expect(refused).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(await leaks(services.root)).toEqual([]);
    expect((await services.attachments.read(opened.handle, opened.sha256)).ok).toBe(true);
  });
});
