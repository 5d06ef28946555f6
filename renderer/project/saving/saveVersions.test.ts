import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/ipc/appError';
import type { SavedVersion } from '../../../shared/ipc/openedProject';
import { createProject } from '../../../shared/project/file/createProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { withFileChange } from '../../../shared/project/text/fileChange';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { err, ok, type Result } from '../../../shared/result';
import { saveVersions } from './saveVersions';

const conflict: AppError = { code: 'conflict', message: 'Somebody else changed the file.' };
const silence: AppError = { code: 'unavailable', message: 'No answer.' };
const wholeNeeded: AppError = { code: 'wholeNeeded', message: 'The file has another version.' };

const article = { title: 'a', blocks: [] };
const opened = createProject({ article, now: '2026-11-22T10:00:00.000Z' });
const titled = (title: string): ProjectFile => ({ ...opened, article: { ...article, title } });

/** Of a text's UTF-8 bytes. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file that refuses what is not based on its content; it can write and lose the answer. */
async function file() {
  const disk = { text: serializeProject(opened), losesAnswer: false, repairs: false };
  const sent: string[] = [];
  const write = async (text: string): Promise<Result<SavedVersion, AppError>> => {
    disk.text = disk.repairs ? text.replace('"title":"', '"title":"repaired ') : text;
    if (disk.losesAnswer) return err(silence);
    const isRepaired = disk.repairs;
    return ok({ hash: await hashOf(disk.text), savedAt: 'now', isRepaired });
  };
  const versions = saveVersions(
    { hash: await hashOf(disk.text), project: opened },
    {
      change: async (change, basedOn) => {
        sent.push('change');
        const isThere = basedOn === (await hashOf(disk.text));
        const text = isThere ? withFileChange(disk.text, change) : undefined;
        return text === undefined ? err(wholeNeeded) : write(text);
      },
      whole: async (text, basedOn) => {
        sent.push('whole');
        return basedOn === (await hashOf(disk.text)) ? write(text) : err(conflict);
      },
    },
  );
  return { disk, sent, ...versions };
}

describe('saveVersions', () => {
  it('bases each version on the one before, and sends what changed', async () => {
    const { disk, sent, save, basedOn, saved } = await file();
    for (const title of ['b', 'c']) {
      expect((await save(titled(title))).ok).toBe(true);
      expect(disk.text).toBe(serializeProject(titled(title)));
      expect(basedOn()).toBe(await hashOf(disk.text));
      expect(saved()).toEqual(titled(title));
    }
    expect(sent).toEqual(['change', 'change']);
  });

  it('knows its own version again when the answer to it was lost', async () => {
    const { disk, sent, save } = await file();
    disk.losesAnswer = true;
    expect(await save(titled('b'))).toEqual(err(silence));
    disk.losesAnswer = false;
    expect((await save(titled('c'))).ok).toBe(true);
    expect(disk.text).toBe(serializeProject(titled('c')));
    expect(sent).toEqual(['change', 'change', 'whole', 'whole']);
    await save(titled('d'));
    expect(disk.text).toBe(serializeProject(titled('d')));
    expect(sent.at(-1)).toBe('change');
  });

  it('does not overwrite what somebody else wrote after a lost answer', async () => {
    const { disk, save } = await file();
    disk.losesAnswer = true;
    await save(titled('b'));
    disk.losesAnswer = false;
    disk.text = 'c';
    expect(await save(opened)).toEqual(err(conflict));
    expect(disk.text).toBe('c');
  });

  it('sends the whole as long as the file says something else than was sent', async () => {
    const { disk, sent, save } = await file();
    disk.repairs = true;
    await save(titled('b'));
    await save(titled('c'));
    expect(disk.text).toBe(serializeProject(titled('repaired c')));
    disk.repairs = false;
    await save(titled('d'));
    await save(titled('e'));
    expect(disk.text).toBe(serializeProject(titled('e')));
    expect(sent).toEqual(['change', 'whole', 'whole', 'change']);
  });
});
