import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contract, type Input } from '../../shared/ipc/contract';
import { exportFormatSchema } from '../../shared/ipc/exportFormat';
import { serializeProject } from '../../shared/project/text/serializeProject';
import type { Dialogs } from '../delivery/dialogs';
import { sha256 } from '../files/sha256';
import { testFolder } from '../files/testing/testFolder';
import { zipOf } from '../import/office/testing/zipDouble';
import { saveOf } from '../project/testing/saveOf';
import { testArticle, testProject, testProjectText } from '../project/testing/testProject';
import { createServices } from '../services';
import { createHandlers } from './createHandlers';

function dialogs(answers: Partial<Dialogs> = {}): Dialogs {
  return {
    chooseProject: async () => undefined,
    chooseSaveTarget: async () => undefined,
    confirmOpenAddress: async () => false,
    openAddress: async () => undefined,
    confirmOpenFile: async () => false,
    openFile: async () => undefined,
    reveal: () => undefined,
    ...answers,
  };
}

async function newHandlers(native?: Dialogs) {
  const folder = await testFolder();
  const readyToClose = vi.fn<() => void>();
  const services = createServices({
    libraryFolder: join(folder, 'library'),
    dataFolder: join(folder, 'data'),
    ...(native === undefined ? {} : { dialogs: native }),
    host: { kind: native ? 'electron' : 'serve', version: '1', platform: 'linux', readyToClose },
  });
  const handlers = createHandlers(services);
  const create = async () => {
    const opened = await handlers['library.create']({ name: 'Harbour', article: testArticle() });
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value;
  };
  return { folder, handlers, services, readyToClose, create };
}

describe('the handlers', () => {
  it('answer every channel of the contract', async () => {
    const { handlers } = await newHandlers();
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  });

  it.each([undefined, null, 0, 'x', [], { handle: 7 }, { handle: '../../etc/passwd' }])(
    'refuse %j as the input of project.open',
    async (input) => {
      const { handlers } = await newHandlers();
      const answer = await handlers['project.open'](input);
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    },
  );

  it('make a bug an error that says so, and never throw', async () => {
    const { handlers, services } = await newHandlers();
    const complain = vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(services.settings, 'get').mockRejectedValue(new RangeError('a bug'));
    const broken = createHandlers(services);
    const answer = await broken['settings.get']({});
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'internal', detail: 'RangeError: a bug' },
    });
    expect(complain).toHaveBeenCalledOnce();
    complain.mockRestore();
    expect((await handlers['app.info']({})).ok).toBe(true);
  });

  it('give answers that fit the contract, from the article to the list', async () => {
    const { handlers, create } = await newHandlers();
    const opened = await create();
    expect(contract['project.open'].output.safeParse(opened).success).toBe(true);
    const list = await handlers['library.list']({});
    expect(contract['library.list'].output.safeParse(list.ok && list.value).success).toBe(true);
    expect(list).toMatchObject({ ok: true, value: { projects: [{ handle: opened.handle }] } });
  });

  it('never show the window a path', async () => {
    const { handlers, create, folder } = await newHandlers();
    const opened = await create();
    const answers = [
      opened,
      await handlers['project.open']({ handle: 'unknown12345' }),
      await handlers['project.rename']({ handle: opened.handle, name: 'Port' }),
      await handlers['project.save']({
        handle: opened.handle,
        ...saveOf(testProjectText(), '0'.repeat(64)),
      }),
    ];
    expect(JSON.stringify(answers)).not.toContain(folder);
  });

  it('say plainly what needs a native dialog where there is none', async () => {
    const { handlers } = await newHandlers();
    const handle = 'unknown12345';
    for (const answer of [
      await handlers['library.choose']({}),
      await handlers['report.reveal']({ handle }),
      await handlers['shell.openAddress']({ url: 'https://example.org/' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    }
  });

  it('tell the host that the window may close', async () => {
    const { handlers, readyToClose } = await newHandlers();
    await handlers['app.readyToClose']({});
    expect(readyToClose).toHaveBeenCalledOnce();
  });
});

describe('opening an address', () => {
  it('asks with the whole address and opens it only when told to', async () => {
    const confirmOpenAddress = vi
      .fn<Dialogs['confirmOpenAddress']>()
      .mockResolvedValueOnce(false)
      .mockResolvedValueOnce(true);
    const openAddress = vi.fn<Dialogs['openAddress']>();
    const { handlers } = await newHandlers(dialogs({ confirmOpenAddress, openAddress }));
    // The first letter is Cyrillic.
    const url = 'https://\u0430pple.example/a?b';
    await handlers['shell.openAddress']({ url });
    expect(openAddress).not.toHaveBeenCalled();
    await handlers['shell.openAddress']({ url });
    expect(openAddress.mock.calls).toEqual([['https://xn--pple-43d.example/a?b']]);
    expect(confirmOpenAddress).toHaveBeenCalledWith('https://xn--pple-43d.example/a?b');
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/x', 'mailto:a@b.c', 'x'])(
    'refuses %s without asking',
    async (url) => {
      const confirmOpenAddress = vi.fn<Dialogs['confirmOpenAddress']>();
      const { handlers } = await newHandlers(dialogs({ confirmOpenAddress }));
      const answer = await handlers['shell.openAddress']({ url });
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
      expect(confirmOpenAddress).not.toHaveBeenCalled();
    },
  );
});

describe('the sample', () => {
  it('is a fresh copy each time', async () => {
    const { handlers } = await newHandlers();
    const first = await handlers['library.createSample']({});
    const second = await handlers['library.createSample']({});
    if (!first.ok || !second.ok) throw new Error('no sample');
    expect(second.value.name).toBe(`${first.value.name} 2`);
    expect(second.value.hash).toBe(first.value.hash);
    expect(first.value.notices).toEqual([]);
  });
});

describe('choosing a project', () => {
  it('opens what was chosen, where it lies', async () => {
    const folder = await testFolder();
    const path = join(folder, 'Far.galley');
    await writeFile(path, testProjectText());
    const { handlers } = await newHandlers(dialogs({ chooseProject: async () => path }));
    const opened = await handlers['library.choose']({});
    expect(opened).toMatchObject({ ok: true, value: { name: 'Far' } });
    const list = await handlers['library.list']({});
    expect(list).toMatchObject({ ok: true, value: { projects: [{ inLibrary: false }] } });
  });

  it('brings a bundle into the library, with its files, chosen as dropped', async () => {
    const folder = await testFolder();
    const [path, file] = [join(folder, 'Evidence.zip'), Buffer.from('a picture')];
    const attachment = {
      name: 'quay.png',
      sha256: sha256(file),
      bytes: file.length,
      mediaType: 'image/png',
      captured: '2026-11-21T09:00:00.000Z',
    };
    const project = testProject();
    const sources = project.sources.map((source) => ({ ...source, attachments: [attachment] }));
    const bundle = zipOf([
      { name: 'project.galley', content: serializeProject({ ...project, sources }) },
      { name: 'exhibits/001-quay.png', content: file },
    ]);
    await writeFile(path, bundle);
    const { handlers, services } = await newHandlers(dialogs({ chooseProject: async () => path }));
    const chosen = await handlers['library.choose']({});
    expect(chosen).toMatchObject({ ok: true, value: { name: 'Evidence' } });
    const base64 = Buffer.from(bundle).toString('base64');
    const dropped = await handlers['library.addFile']({ name: 'Evidence.zip', base64 });
    expect(dropped).toMatchObject({ ok: true, value: { name: 'Evidence 2' } });
    for (const name of ['Evidence', 'Evidence 2']) {
      const kept = join(services.libraryFolder, `${name}.files`, sha256(file));
      expect(await readFile(kept)).toEqual(file);
    }
    const other = Buffer.from(zipOf([{ name: 'a.txt', content: 'text' }])).toString('base64');
    const refused = await handlers['library.addFile']({ name: 'a.zip', base64: other });
    expect(refused).toMatchObject({ ok: false, error: { code: 'notAProject' } });
  });

  it('is nothing when nothing was chosen', async () => {
    const { handlers } = await newHandlers(dialogs());
    const answer = await handlers['library.choose']({});
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('importing', () => {
  it('gives blocks and their words', async () => {
    const { handlers } = await newHandlers();
    const base64 = Buffer.from('A headline\n\nIt opened on Monday.\n').toString('base64');
    const answer = await handlers['import.article']({ job: 'one', name: 'a.txt', base64 });
    expect(answer).toMatchObject({ ok: true, value: { words: 6 } });
  });

  it('refuses an empty document and says so', async () => {
    const { handlers } = await newHandlers();
    const answer = await handlers['import.article']({ job: 'one', name: 'a.txt', base64: '' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'importFailed', detail: 'empty' } });
  });

  it('is cancelled by its name, or when the one who asked has gone', async () => {
    const { handlers } = await newHandlers();
    const base64 = Buffer.from('word '.repeat(500_000)).toString('base64');
    const running = handlers['import.article']({ job: 'one', name: 'a.txt', base64 });
    await handlers['job.cancel']({ job: 'one' });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const gone = await handlers['import.article'](
      { job: 'two', name: 'a.txt', base64 },
      { signal: AbortSignal.abort() },
    );
    expect(gone).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('reading a list of sources', () => {
  const read = async (text: string) => {
    const { handlers } = await newHandlers();
    return handlers['sources.read']({ base64: Buffer.from(text).toString('base64') });
  };

  it('gives sources and what could not be read', async () => {
    const answer = await read('@misc{a, title = {A}}\n@misc{b, title = {');
    expect(answer).toMatchObject({
      ok: true,
      value: {
        sources: [{ entry: 'a', csl: { title: 'A' } }],
        faults: [{ entry: 'b' }],
        warnings: [],
      },
    });
    expect(contract['sources.read'].output.safeParse(answer.ok && answer.value).success).toBe(true);
  });

  it('refuses what is no list', async () => {
    expect(await read('words')).toMatchObject({ ok: false, error: { code: 'importFailed' } });
  });
});

describe('reports', () => {
  it('are shown at an address that the host serves', async () => {
    const { handlers, services, create } = await newHandlers();
    const { handle } = await create();
    const answer = await handlers['report.preview']({ handle, profile: 'editor', format: 'html' });
    const url = answer.ok ? answer.value.url : '';
    expect(url).toMatch(/^\/preview\/[0-9a-f]{32}$/);
    expect(services.previews.get(url.slice('/preview/'.length))).toContain('Harbour costs double');
  });

  it('are shown as the file itself where it is text, else as a web page', async () => {
    const { handlers, services, create } = await newHandlers();
    const { handle } = await create();
    const shown = async (format: Input<'report.preview'>['format']) => {
      const answer = await handlers['report.preview']({ handle, profile: 'editor', format });
      if (!answer.ok) throw new Error(answer.error.message);
      const page = services.previews.get(answer.value.url.slice('/preview/'.length));
      return { ...answer.value, page };
    };
    const csv = await shown('csv');
    expect(csv.shows).toBe('file');
    expect(csv.page).toContain('<pre tabindex="0">Number,Quote,');
    const reviews = await shown('claimreview');
    expect(reviews.notes.join()).toContain('No claim review is ready');
    const workbook = await shown('xlsx');
    expect(workbook).toMatchObject({ shows: 'report', notes: [] });
    expect(workbook.page).toContain('<main class="page">');
  });

  it('are offered as a download without dialogs', async () => {
    const { handlers, services, create } = await newHandlers();
    const { handle } = await create();
    const answer = await handlers['report.export']({
      job: 'x',
      handle,
      profile: 'author',
      format: 'md',
    });
    if (!answer.ok || answer.value.went.kind !== 'download') throw new Error('no download');
    expect(answer.value.went.name).toBe('Harbour costs double – author report.md');
    const download = services.downloads.take(answer.value.went.url.slice('/download/'.length));
    expect(Buffer.from(download?.bytes ?? []).toString('utf8')).toContain('Harbour costs double');
  });

  it('have names that do not get into each other’s way in one folder', async () => {
    const { handlers, create } = await newHandlers();
    const { handle } = await create();
    const names: string[] = [];
    for (const format of exportFormatSchema.exclude(['pdf']).options) {
      const request = { job: 'x', handle, profile: 'legal', format } as const;
      const answer = await handlers['report.export'](request);
      if (answer.ok) names.push(answer.value.went.name);
    }
    expect(names).toContain('Harbour costs double – legal sources.bib');
    expect(names).toContain('Harbour costs double – legal evidence.zip');
    expect(new Set(names).size).toBe(exportFormatSchema.options.length - 1);
  });

  it('are written where the person says, and can be shown there', async () => {
    const folder = await testFolder();
    const path = join(folder, 'report.csv');
    const reveal = vi.fn<Dialogs['reveal']>();
    const { handlers, create } = await newHandlers(
      dialogs({ chooseSaveTarget: async () => path, reveal }),
    );
    const { handle } = await create();
    const answer = await handlers['report.export']({
      job: 'x',
      handle,
      profile: 'legal',
      format: 'csv',
    });
    if (!answer.ok || answer.value.went.kind !== 'saved') throw new Error('not saved');
    expect(answer.value.went.name).toBe('report.csv');
    expect((await readFile(path)).length).toBeGreaterThan(0);
    await handlers['report.reveal']({ handle: answer.value.went.handle });
    expect(reveal).toHaveBeenCalledWith(path);
  });

  it('never take the place of a project or go through a link', async () => {
    const folder = await testFolder();
    const precious = join(folder, 'precious.galley');
    await writeFile(precious, testProjectText());
    const link = join(folder, 'link.html');
    await symlink(precious, link);
    const before = await readFile(precious);
    for (const path of [precious, link]) {
      const { handlers, create } = await newHandlers(
        dialogs({ chooseSaveTarget: async () => path }),
      );
      const { handle } = await create();
      const answer = await handlers['report.export']({
        job: 'x',
        handle,
        profile: 'editor',
        format: 'csv',
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    }
    expect(await readFile(precious)).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['link.html', 'precious.galley']);
  });
});
