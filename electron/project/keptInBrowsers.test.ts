import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptAbout } from '../../shared/ipc/serve/talk';
import { sealMessage } from '../files/sealing/sealedMessage';
import { testFolder } from '../files/testing/testFolder';
import { createHandlers } from '../ipc/createHandlers';
import { createServices } from '../services';
import { testArticle, testProjectText } from './testing/testProject';

const ID = 'd1234567';
const PASSPHRASE = 'grey heron at low tide';
const ONE = { window: 'one' };
const text = testProjectText({ title: 'Unsaved' });
const lockedAnswer = { ok: false, error: { code: 'protected' } };
const damaged = { ok: false, error: { code: 'damaged' } };

function appAt(folder: string) {
  return createHandlers(
    createServices({
      libraryFolder: join(folder, 'library'),
      dataFolder: join(folder, 'data'),
      host: { kind: 'serve', version: '1', platform: 'linux' },
      workFactor: 4,
    }),
  );
}
type App = ReturnType<typeof appAt>;

async function opened() {
  const folder = await testFolder();
  const app = appAt(folder);
  const made = await app['library.create']({ name: 'Harbour', article: testArticle() }, ONE);
  if (!made.ok) throw new Error(made.error.message);
  return { folder, app, handle: made.value.handle };
}

/** As a window seals what it keeps, with the key that it was given. */
async function keptBy(app: App, of: string, content: string, window = ONE) {
  const key = await app['kept.key']({ of }, window);
  if (!key.ok) throw new Error(key.error.message);
  const sealed = sealMessage(key.value.key, Buffer.from(content), keptAbout(of, ID));
  return { of, id: ID, sealed: sealed.toString('base64') };
}

describe('what a window kept in its browser', () => {
  it('is taken by the next program, and offered like all that was not saved', async () => {
    const { folder, app, handle } = await opened();
    const kept = await keptBy(app, handle, text);
    const next = appAt(folder);
    expect(await next['kept.take'](kept, ONE)).toEqual({ ok: true, value: {} });
    expect(await next['unsaved.read']({ handle, id: ID })).toMatchObject({
      value: { project: { article: { title: 'Unsaved' } } },
    });
    if (process.platform === 'win32') return;
    const file = await stat(join(folder, 'data', 'kept-in-browsers.json'));
    expect(file.mode & 0o777).toBe(0o600);
  });

  it('may be an article', async () => {
    const { folder, app } = await opened();
    const article = { text: 'The harbour opened.', html: null, as: 'text' } as const;
    const kept = await keptBy(app, 'article', JSON.stringify(article));
    const next = appAt(folder);
    expect(await next['kept.take'](kept, ONE)).toEqual({ ok: true, value: {} });
    expect(await next['unsaved.readArticle']({ id: ID })).toEqual({ ok: true, value: article });
  });

  it('is taken as it was sealed alone: for this project, under this name, by this key', async () => {
    const { app, handle } = await opened();
    const kept = await keptBy(app, handle, text);
    const other = await app['library.create']({ name: 'Quay', article: testArticle() }, ONE);
    if (!other.ok) throw new Error(other.error.message);
    const altered = Buffer.from(kept.sealed, 'base64');
    altered[40] = (altered[40] ?? 0) ^ 1;
    for (const wrong of [
      { ...kept, of: other.value.handle },
      { ...kept, id: 'd7654321' },
      { ...kept, sealed: altered.toString('base64') },
      { ...kept, sealed: '' },
      await keptBy(app, 'article', 'no article'),
    ]) {
      expect(await app['kept.take'](wrong, ONE)).toMatchObject(damaged);
    }
    const stranger = await keptBy(appAt(await testFolder()), 'article', '{}');
    expect(await app['kept.take'](stranger, ONE)).toMatchObject(damaged);
    expect(await app['unsaved.list']({}, ONE)).toEqual({
      ok: true,
      value: { projects: [], articles: [] },
    });
  });

  it('of a protected project opens with its passphrase alone, and is kept sealed', async () => {
    const { folder, app, handle } = await opened();
    const inClear = await keptBy(app, handle, text);
    const protection = { handle, passphrase: PASSPHRASE, withRecovery: false };
    expect((await app['project.protect'](protection, ONE)).ok).toBe(true);
    expect(await app['kept.key']({ of: handle }, { window: 'other' })).toMatchObject(lockedAnswer);
    const kept = await keptBy(app, handle, text);
    expect(kept.sealed).not.toBe(inClear.sealed);
    const next = appAt(folder);
    expect(await next['kept.key']({ of: handle }, ONE)).toMatchObject(lockedAnswer);
    for (const locked of [kept, inClear]) {
      expect(await next['kept.take'](locked, ONE)).toMatchObject(lockedAnswer);
    }
    expect(await readdir(join(folder, 'data'))).not.toContain('drafts');
    const secret = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
    expect((await next['project.unlock']({ handle, secret }, ONE)).ok).toBe(true);
    expect(await next['kept.take'](kept, ONE)).toEqual({ ok: true, value: {} });
    expect(await next['unsaved.read']({ handle, id: ID })).toMatchObject({ ok: true });
    // From before it was protected.
    expect(await next['kept.take'](inClear, ONE)).toEqual({ ok: true, value: {} });
  });
});
