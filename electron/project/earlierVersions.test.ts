import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../files/testing/testFolder';
import { createHandlers } from '../ipc/createHandlers';
import { createServices } from '../services';
import { saveOf } from './testing/saveOf';
import { testArticle, testProjectText } from './testing/testProject';

/** A project that was saved once: the version before is kept. */
async function savedProject() {
  const folder = await testFolder();
  const library = join(folder, 'library');
  const handlers = createHandlers(
    createServices({
      libraryFolder: library,
      dataFolder: join(folder, 'data'),
      host: { kind: 'serve', version: '1', platform: 'linux' },
    }),
  );
  const made = await handlers['library.create']({ name: 'Harbour', article: testArticle() });
  if (!made.ok) throw new Error(made.error.message);
  const { handle, hash } = made.value;
  const none = await handlers['backup.list']({ handle });
  const text = testProjectText({ title: 'Second' });
  const saved = await handlers['project.save']({ handle, ...saveOf(text, hash) });
  const listed = await handlers['backup.list']({ handle });
  if (!saved.ok || !listed.ok) throw new Error('not saved');
  const kept = join(library, 'Harbour.backups');
  return { handlers, handle, none, backups: listed.value.backups, kept, library };
}

describe('earlier versions', () => {
  it('are listed and read without a change to any file', async () => {
    const { handlers, handle, none, backups, kept, library } = await savedProject();
    expect(none).toEqual({ ok: true, value: { backups: [] } });
    expect(backups).toHaveLength(1);
    const [backup] = backups;
    const bytes = await readFile(join(kept, backup?.id ?? ''));
    expect(backup?.bytes).toBe(bytes.length);
    const before = await readdir(library, { recursive: true });
    const read = await handlers['backup.read']({ handle, id: backup?.id });
    expect(read).toMatchObject({
      ok: true,
      value: { project: { article: { title: 'Harbour costs double' } }, notices: [] },
    });
    expect(await readFile(join(kept, backup?.id ?? ''))).toEqual(bytes);
    expect(await readdir(library, { recursive: true })).toEqual(before);
  });

  it('that are gone or damaged are said to be, and stay as they are', async () => {
    const { handlers, handle, backups, kept } = await savedProject();
    const id = backups[0]?.id ?? '';
    await writeFile(join(kept, id), '{"format":"galley-project","version":1');
    const damaged = await handlers['backup.read']({ handle, id });
    expect(damaged).toMatchObject({ ok: false, error: { code: 'damaged' } });
    await rm(join(kept, id));
    const gone = await handlers['backup.read']({ handle, id });
    expect(gone).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  it.each(['../Harbour.galley', '/etc/passwd', '..', 'x'])('are nothing else: %s', async (id) => {
    const { handlers, handle } = await savedProject();
    const read = await handlers['backup.read']({ handle, id });
    expect(read).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});
