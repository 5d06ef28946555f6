import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Attachment } from '../../shared/attachment';
import { contract } from '../../shared/ipc/contract';
import type { Dialogs } from '../delivery/dialogs';
import { faultyFileSystem } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createHandlers } from '../ipc/createHandlers';
import { testArticle } from '../project/testing/testProject';
import { createServices } from '../services';

const BYTES = Buffer.from('the minutes of the board');

function native() {
  return {
    chooseProject: async () => undefined,
    chooseSaveTarget: async () => undefined,
    confirmOpenAddress: async () => false,
    openAddress: async () => undefined,
    confirmOpenFile: vi.fn<Dialogs['confirmOpenFile']>(async () => true),
    openFile: vi.fn<Dialogs['openFile']>(async () => undefined),
    reveal: vi.fn<Dialogs['reveal']>(),
  };
}

/** The handlers, and a project with nothing attached. */
async function newProject(dialogs?: Dialogs) {
  const folder = await testFolder();
  const faults: { write?: string } = {};
  const services = createServices({
    libraryFolder: join(folder, 'library'),
    dataFolder: join(folder, 'data'),
    ...(dialogs ? { dialogs } : {}),
    host: { kind: dialogs ? 'electron' : 'serve', version: '1', platform: 'linux' },
    fileSystem: faultyFileSystem(faults),
    now: () => new Date('2026-11-22T10:00:00.000Z'),
  });
  const handlers = createHandlers(services);
  const created = await handlers['library.create']({ name: 'Harbour', article: testArticle() });
  if (!created.ok) throw new Error(created.error.message);
  const { handle } = created.value;
  const add = async (name: string, mediaType = 'application/pdf'): Promise<Attachment> => {
    const base64 = BYTES.toString('base64');
    const added = await handlers['attachment.add']({ handle, name, mediaType, base64 });
    if (!added.ok) throw new Error(added.error.message);
    return added.value;
  };
  const files = join(folder, 'library', 'Harbour.files');
  return { folder, files, services, handlers, handle, add, faults };
}

describe('attaching a file', () => {
  it('keeps it by its hash and answers with its record', async () => {
    const { add, files } = await newProject();
    const record = await add('minutes.pdf', 'Application/PDF; charset=x');
    expect(record).toEqual({
      name: 'minutes.pdf',
      sha256: record.sha256,
      bytes: BYTES.length,
      mediaType: 'application/pdf',
      captured: '2026-11-22T10:00:00.000Z',
    });
    expect(contract['attachment.add'].output.safeParse(record).success).toBe(true);
    expect(await readdir(files)).toEqual([record.sha256]);
  });

  it.each([
    '../x',
    '/etc/passwd',
    'CON',
    'a'.repeat(300),
    'cafe\u0301.png',
    'café.png',
    'a\u202efdp.exe',
    '\0',
  ])('takes %j for a label alone', async (name) => {
    const { add, files, folder } = await newProject();
    const record = await add(name);
    expect(record.name).toBe(name);
    expect(await readdir(files)).toEqual([record.sha256]);
    expect((await readdir(folder)).sort()).toEqual(['data', 'library']);
  });

  it('says nothing of a type that is none', async () => {
    const { add } = await newProject();
    expect((await add('a', '<script>')).mediaType).toBe('application/octet-stream');
    expect((await add('a', '')).mediaType).toBe('application/octet-stream');
  });

  it('attaches nothing on a full disk, and says so', async () => {
    const { handlers, handle, files, faults } = await newProject();
    faults.write = 'ENOSPC';
    const base64 = BYTES.toString('base64');
    const refused = await handlers['attachment.add']({ handle, name: 'a', mediaType: '', base64 });
    expect(refused).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(refused.ok || refused.error.message).toContain('Nothing was attached');
    expect(await readdir(files)).toEqual([]);
  });

  it('tells which are there, altered and missing', async () => {
    const { handlers, handle, add, files } = await newProject();
    const record = await add('minutes.pdf');
    const lost = { sha256: 'f'.repeat(64), bytes: 3 };
    const check = () => handlers['attachment.check']({ handle, job: 'a', wanted: [lost, record] });
    expect(await check()).toEqual({ ok: true, value: { states: ['missing', 'kept'] } });
    await writeFile(join(files, record.sha256), 'x');
    expect(await check()).toEqual({ ok: true, value: { states: ['missing', 'altered'] } });
  });
});

describe('looking at all attachments', () => {
  it('tells how far it is, and can be stopped', async () => {
    const { handle, add, services } = await newProject();
    const record = await add('minutes.pdf');
    const controller = new AbortController();
    const told: number[] = [];
    const check = () =>
      services.attachments.check(handle, [record, record], {
        signal: controller.signal,
        onProgress: (fraction) => {
          told.push(fraction);
          if (told.length === 3) controller.abort();
        },
      });
    expect(await check()).toEqual({ ok: true, value: ['kept', 'kept'] });
    expect(told).toEqual([0.5, 1]);
    expect(await check()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(told).toEqual([0.5, 1, 0.5]);
  });
});

describe('an attached picture', () => {
  const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000020000000308020000', 'hex');
  const DRAWING = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');

  it('is shown by what its bytes are, whatever is said of it', async () => {
    const { handlers, handle, services } = await newProject();
    const keep = async (bytes: Buffer) => {
      const kept = await services.attachments.add(handle, { name: 'a', mediaType: '', bytes });
      return kept.ok ? kept.value.sha256 : expect.fail(kept.error.message);
    };
    const show = (sha256: string) => handlers['attachment.picture']({ handle, sha256 });
    expect(await show(await keep(PNG))).toEqual({
      ok: true,
      value: { mediaType: 'image/png', width: 2, height: 3, base64: PNG.toString('base64') },
    });
    expect(await show(await keep(DRAWING))).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    });
    expect(await show('0'.repeat(64))).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

describe('opening an attachment', () => {
  it('asks first, by its name, and opens a private copy', async () => {
    const dialogs = native();
    const { handlers, handle, add, folder } = await newProject(dialogs);
    const { sha256 } = await add('Minutes: May.pdf');
    const opened = await handlers['attachment.open']({ handle, sha256, name: 'Minutes: May.pdf' });
    expect(opened).toEqual({ ok: true, value: { kind: 'opened' } });
    expect(dialogs.confirmOpenFile).toHaveBeenCalledExactlyOnceWith('Minutes: May.pdf', 'open');
    const [path = ''] = dialogs.openFile.mock.lastCall ?? [];
    expect(basename(path)).toBe(`Minutes- May (${sha256.slice(0, 8)}).pdf`);
    expect(path.startsWith(join(folder, 'data'))).toBe(true);
    expect(await readFile(path)).toEqual(BYTES);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('opens nothing, and makes no copy, unless that is confirmed', async () => {
    const dialogs = native();
    dialogs.confirmOpenFile.mockResolvedValueOnce(false);
    const { handlers, handle, add, folder } = await newProject(dialogs);
    const { sha256 } = await add('a.pdf');
    const opened = await handlers['attachment.open']({ handle, sha256, name: 'a.pdf' });
    expect(opened).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(dialogs.openFile).not.toHaveBeenCalled();
    expect(await readdir(join(folder, 'data'))).not.toContain('opened');
  });

  it.each([
    'run.exe',
    'a.desktop',
    'page.html',
    'a.svg',
    'budget.xlsm',
    'install',
    'a.pdf\u202e.sh',
    'a.LNK',
  ])('shows %j in its folder at most', async (name) => {
    const dialogs = native();
    const { handlers, handle, add } = await newProject(dialogs);
    const { sha256 } = await add(name);
    const shown = await handlers['attachment.open']({ handle, sha256, name });
    expect(shown).toEqual({ ok: true, value: { kind: 'shown' } });
    expect(dialogs.confirmOpenFile.mock.lastCall?.[1]).toBe('reveal');
    expect(dialogs.confirmOpenFile.mock.lastCall?.[0]).not.toMatch(/\u202e/);
    expect(dialogs.openFile).not.toHaveBeenCalled();
    expect(dialogs.reveal).toHaveBeenCalledOnce();
  });

  it('says when no program opened it', async () => {
    const dialogs = native();
    dialogs.openFile.mockResolvedValueOnce('no application');
    const { handlers, handle, add } = await newProject(dialogs);
    const { sha256 } = await add('a.epub');
    const opened = await handlers['attachment.open']({ handle, sha256, name: 'a.epub' });
    expect(opened).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });

  it('gives out neither what was altered nor what is not there', async () => {
    const dialogs = native();
    const { handlers, handle, add, files } = await newProject(dialogs);
    const { sha256 } = await add('a.pdf');
    await writeFile(join(files, sha256), 'x');
    const open = (hash: string) =>
      handlers['attachment.open']({ handle, sha256: hash, name: 'a.pdf' });
    expect(await open(sha256)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await open('0'.repeat(64))).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(await open('../../x')).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(dialogs.confirmOpenFile).not.toHaveBeenCalled();
  });

  it('is a download of one use where there are no dialogs', async () => {
    const { handlers, handle, add, services } = await newProject();
    const { sha256 } = await add('../Ünter\u202elagen.html');
    const opened = await handlers['attachment.open']({
      handle,
      sha256,
      name: '../Ünter\u202elagen.html',
    });
    if (!opened.ok || opened.value.kind !== 'download') throw new Error('no download');
    expect(opened.value.name).toBe('-Ünterlagen.html');
    const id = basename(opened.value.url);
    expect(services.downloads.take(id)).toMatchObject({
      mediaType: 'application/octet-stream',
      bytes: BYTES,
    });
    expect(services.downloads.take(id)).toBeUndefined();
  });

  it('leaves no copies for the next time', async () => {
    const dialogs = native();
    const { handlers, handle, add, services, folder } = await newProject(dialogs);
    await services.attachments.clearCopies();
    const { sha256 } = await add('a.pdf');
    await handlers['attachment.open']({ handle, sha256, name: 'a.pdf' });
    expect(await readdir(join(folder, 'data', 'opened'))).toHaveLength(1);
    await services.attachments.clearCopies();
    expect(await readdir(join(folder, 'data', 'opened'))).toEqual([]);
  });
});
