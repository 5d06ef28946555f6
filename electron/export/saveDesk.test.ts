import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeskFile } from '../../shared/report/desk/deskFile';
import { testFolder } from '../files/testing/testFolder';
import { createServices } from '../services';

const DESK = { name: 'The Harbour/Gazette', look: { accent: '#7a1f5c', footer: 'Quay 1' } };
const HOST = { kind: 'serve', version: '1', platform: 'linux' } as const;

async function services(path?: string) {
  const folder = await testFolder();
  const asked: string[] = [];
  const unused = () => {
    throw new Error('Nobody asked for this.');
  };
  const made = createServices({
    libraryFolder: join(folder, 'library'),
    dataFolder: join(folder, 'data'),
    host: HOST,
    ...(path !== undefined && {
      dialogs: {
        chooseProject: unused,
        confirmOpenAddress: unused,
        openAddress: unused,
        confirmOpenFile: unused,
        openFile: unused,
        reveal: unused,
        chooseSaveTarget: async (name) => {
          asked.push(name);
          return path === '' ? undefined : join(folder, path);
        },
      },
    }),
  });
  return { ...made, folder, asked };
}

describe('a desk is handed over', () => {
  it('as a download where there are no dialogs', async () => {
    const { saveDesk, downloads } = await services();
    const saved = await saveDesk(DESK);
    if (!saved.ok || saved.value.kind !== 'download') throw new Error('It is no download.');
    expect(saved.value.name).toBe('The Harbour-Gazette.galley-desk');
    const bytes = downloads.take(saved.value.url.replace('/download/', ''))?.bytes;
    expect(readDeskFile(Buffer.from(bytes ?? []).toString('utf8'))).toEqual({
      ok: true,
      value: DESK,
    });
  });

  it('as a file where the person says', async () => {
    const { saveDesk, folder, asked } = await services('mine.galley-desk');
    expect(await saveDesk(DESK)).toEqual({
      ok: true,
      value: { kind: 'saved', name: 'mine.galley-desk' },
    });
    expect(asked).toEqual(['The Harbour-Gazette.galley-desk']);
    const text = await readFile(join(folder, 'mine.galley-desk'), 'utf8');
    expect(readDeskFile(text)).toEqual({ ok: true, value: DESK });
  });

  it('not at all where the person says so', async () => {
    const { saveDesk } = await services('');
    expect(await saveDesk(DESK)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
