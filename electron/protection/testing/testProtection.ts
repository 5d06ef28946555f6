import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import type { AppError } from '../../../shared/ipc/appError';
import type { OpenedProject } from '../../../shared/ipc/openedProject';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import type { Result } from '../../../shared/result';
import { type Faults, faultyFileSystem } from '../../files/testing/faultyFileSystem';
import { testFolder } from '../../files/testing/testFolder';
import { saveOf } from '../../project/testing/saveOf';
import { testArticle } from '../../project/testing/testProject';
import { createServices } from '../../services';

/** Stands in the text, the title, an attachment and its name, and so in every file that is in clear. */
export const CANARY = 'Plantedsecret';
export const PASSPHRASE = 'herring gull on a bollard';
export const OTHER = 'cormorant on a buoy';

/** The value; throws what went wrong. */
export function value<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

/** Services with a library of their own, or with one that is there. */
export async function newServices(faults: Faults = {}, folder?: string) {
  const root = folder ?? (await testFolder());
  const libraryFolder = join(root, 'library');
  let minutes = 0;
  const services = createServices({
    libraryFolder,
    dataFolder: join(root, 'data'),
    host: { kind: 'serve', version: '0', platform: 'linux' },
    fileSystem: faultyFileSystem(faults),
    // Each save is minutes after the last, and so keeps a backup.
    now: () => {
      minutes += 10;
      return new Date(Date.UTC(2026, 10, 22, 10, minutes));
    },
    workFactor: 8,
  });
  return { ...services, root, path: join(libraryFolder, 'Harbour.galley') };
}
export type TestServices = Awaited<ReturnType<typeof newServices>>;

/** A project with the canary in its text, its title, an attachment, its name and a backup. */
export async function withProject(
  services: TestServices,
): Promise<OpenedProject & { sha256: string }> {
  const opened = value(await services.projects.create('Harbour', testArticle(`${CANARY} first`)));
  const { handle } = opened;
  const bytes = Buffer.from(`${CANARY} in a file`);
  const file = { name: `${CANARY}.txt`, mediaType: 'text/plain', bytes };
  const { sha256 } = value(await services.attachments.add(handle, file));
  const saved = value(
    await services.projects.save(handle, saveOf(edited(opened, 'second'), opened.hash)),
  );
  await services.library.list();
  return { ...opened, hash: saved.hash, sha256 };
}

/** The project as it is saved after its title was changed. */
export function edited({ project }: OpenedProject, words: string): string {
  const title = `${CANARY} ${words}`;
  return serializeProject({ ...project, article: { ...project.article, title } });
}

export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/** The files that say the canary, in their names or anywhere in them. */
export async function leaks(folder: string): Promise<string[]> {
  const leaking: string[] = [];
  for (const path of await filesBelow(folder)) {
    const text = `${path.slice(folder.length)}\n${(await readFile(path)).toString('latin1')}`;
    if (text.includes(CANARY)) leaking.push(path);
  }
  return leaking;
}

/** What the age library makes of a file. */
export async function byAge(path: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(await readFile(path), 'text');
}

export async function protect(services: TestServices, handle: string, passphrase = PASSPHRASE) {
  return value(await services.protection.protect(handle, passphrase, { withRecovery: true }));
}
export const by = (passphrase: string) => ({ kind: 'passphrase', passphrase }) as const;
