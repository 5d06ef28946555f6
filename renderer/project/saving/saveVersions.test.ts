import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/ipc/appError';
import type { SavedVersion } from '../../../shared/ipc/openedProject';
import type { Save } from '../../../shared/ipc/save';
import { createProject } from '../../../shared/project/file/createProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { asWholeText, withFileChange } from '../../../shared/project/text/fileChange';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { err, ok, type Result } from '../../../shared/result';
import { saveVersions } from './saveVersions';

const changed: AppError = { code: 'changedOutside', message: 'Somebody else changed the file.' };
const silence: AppError = { code: 'unavailable', message: 'No answer.' };
const misfit: AppError = { code: 'invalidInput', message: 'No change of this.' };
const fullDisk: AppError = { code: 'diskFull', message: 'The disk is full.' };

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
  const disk = {
    text: serializeProject(opened),
    losesAnswer: false,
    losesQuestion: false,
    repairs: false,
    isFull: false,
  };
  const sent: string[] = [];
  const answers = new Map<string, SavedVersion>();
  const write = async ({ change, basedOn }: Save): Promise<Result<SavedVersion, AppError>> => {
    if (basedOn !== (await hashOf(disk.text))) return err(changed);
    const text = asWholeText(change) ?? withFileChange(disk.text, change);
    if (text === undefined) return err(misfit);
    if (disk.isFull) return err(fullDisk);
    disk.text = disk.repairs ? text.replace('"title":"', '"title":"repaired ') : text;
    return ok({ hash: await hashOf(disk.text), savedAt: 'now', isRepaired: disk.repairs });
  };
  const versions = saveVersions(
    { hash: await hashOf(disk.text), project: opened },
    async (save) => {
      if (disk.losesQuestion) return err(silence);
      const known = answers.get(save.id);
      sent.push(known ? 'again' : asWholeText(save.change) === undefined ? 'change' : 'whole');
      const result = known ? ok(known) : await write(save);
      if (result.ok) answers.set(save.id, result.value);
      return disk.losesAnswer ? err(silence) : result;
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

  it('asks again for what it got no answer to, and goes on from there', async () => {
    const { disk, sent, save } = await file();
    disk.losesAnswer = true;
    expect(await save(titled('b'))).toEqual(err(silence));
    expect(await save(titled('c'))).toEqual(err(silence));
    expect(disk.text).toBe(serializeProject(titled('b')));
    disk.losesAnswer = false;
    expect((await save(titled('d'))).ok).toBe(true);
    expect(disk.text).toBe(serializeProject(titled('d')));
    expect(sent).toEqual(['change', 'again', 'again', 'change']);
  });

  it('asks again for what never arrived', async () => {
    const { disk, sent, save } = await file();
    disk.losesQuestion = true;
    expect(await save(titled('b'))).toEqual(err(silence));
    disk.losesQuestion = false;
    expect((await save(titled('c'))).ok).toBe(true);
    expect(disk.text).toBe(serializeProject(titled('c')));
    expect(sent).toEqual(['change', 'change']);
  });

  it('makes a new save of what was refused', async () => {
    const { disk, sent, save } = await file();
    disk.isFull = true;
    expect(await save(titled('b'))).toEqual(err(fullDisk));
    disk.isFull = false;
    expect((await save(titled('c'))).ok).toBe(true);
    expect(sent).toEqual(['change', 'change']);
  });

  it('sends the whole where what it sent made no sense', async () => {
    const disk = { text: '' };
    // As nothing but a mistake of ours could make it.
    const versions = saveVersions({ hash: await hashOf(''), project: opened }, async (sent) => {
      const whole = asWholeText(sent.change);
      if (whole === undefined) return err(misfit);
      disk.text = whole;
      return ok({ hash: await hashOf(whole), savedAt: 'now' });
    });
    expect(await versions.save(titled('b'))).toEqual(err(misfit));
    expect((await versions.save(titled('b'))).ok).toBe(true);
    expect(disk.text).toBe(serializeProject(titled('b')));
  });

  it('does not overwrite what somebody else wrote after a lost answer', async () => {
    const { disk, save } = await file();
    disk.losesAnswer = true;
    await save(titled('b'));
    disk.losesAnswer = false;
    disk.text = 'c';
    expect(await save(opened)).toEqual(err(changed));
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
