import { join } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { Backup } from '../../shared/ipc/contract';
import { err, type Result } from '../../shared/result';
import { createFile, nameExclusively } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { ExpectedError } from '../files/expectedError';
import { besidePath, PROJECT_EXTENSION } from '../files/fileName';
import { errorCode, type FileSystem, namesIn } from '../files/fileSystem';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import type { ReplacedFile } from '../files/replacing/replaceKnown';
import { makeFolder } from '../files/replacing/rights';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { readSnapshot } from '../reading/readSnapshot';
import { thinBackups, timeline } from './thinBackups';

/** Of which project; whether its backups are sealed does not matter. */
type Place = Pick<SealedFiles, 'fs' | 'path'>;

/** The folder beside a project in which earlier states lie, each a project file that can be opened. */
export function backupsFolder(projectPath: string): string {
  return besidePath(projectPath, '.backups');
}

/**
 * Keeps a state of the file as the newest generation and thins the older ones by age. Its bytes are known to be those
 * of a sound project; `savedAt` is when that says it was changed. No backup is ever the project's own file: a program
 * that writes into the file must not reach it. Throws the system's error, and `ExpectedError`.
 */
export async function keepBackup(
  files: Place,
  replaced: ReplacedFile,
  { now, savedAt }: { readonly now: Date; readonly savedAt: Date },
): Promise<void> {
  const { fs, path } = files;
  const known = await listBackups(files);
  const [newest] = known;
  if (newest !== undefined && (await isSame(files, newest, replaced.stored))) return;
  const folder = backupsFolder(path);
  await makeFolder(fs, folder);
  if (!(await fs.lstat(folder)).isDirectory()) throw new ExpectedError(NO_FOLDER);
  const generations = [
    await create(fs, folder, replaced, { after: newest?.id, savedAt }),
    ...known.map(({ id }) => id),
  ];
  const instants = timeline(generations.map((id) => Date.parse(instantOf(id) ?? '')).reverse());
  const end = instants.at(-1) ?? 0;
  const age = Math.max(0, now.valueOf() - savedAt.valueOf());
  const dropped = new Set(thinBackups(instants, end + age));
  for (const [at, id] of generations.toReversed().entries()) {
    if (dropped.has(instants[at] ?? 0)) await fs.unlink(join(folder, id));
  }
}

/** The generations there are, newest first, whatever a clock said when they were made. Throws the system's error. */
export async function listBackups({ fs, path }: Place): Promise<Backup[]> {
  const folder = backupsFolder(path);
  const backups: Backup[] = [];
  for (const name of await namesIn(fs, folder)) {
    const savedAt = instantOf(name);
    if (savedAt === undefined) continue;
    const stats = await fs.lstat(join(folder, name));
    if (stats.isFile()) backups.push({ id: name, savedAt, bytes: stats.size });
  }
  return backups.sort(
    (a, b) => generationOf(b.id) - generationOf(a.id) || b.savedAt.localeCompare(a.savedAt),
  );
}

/** Writes the generation after the newest; the next but one where another program has just written that. */
async function create(
  fs: FileSystem,
  folder: string,
  replaced: ReplacedFile,
  { after, savedAt }: { readonly after: string | undefined; readonly savedAt: Date },
): Promise<string> {
  for (let generation = generationOf(after ?? '') + 1; ; generation += 1) {
    const id = idOf(generation, savedAt);
    try {
      await put(fs, replaced, join(folder, id));
      return id;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Gives the file itself the name, which costs nothing, or makes a copy where it still has its own or cannot move. */
async function put(fs: FileSystem, { stored, aside }: ReplacedFile, path: string): Promise<void> {
  if (aside === undefined) return createFile(fs, path, stored);
  try {
    await nameExclusively(fs, aside, path);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    await createFile(fs, path, stored);
  }
}

async function isSame(files: Place, { id, bytes }: Backup, stored: Uint8Array): Promise<boolean> {
  if (bytes !== stored.length) return false;
  const kept = await readBackupBytes(files, id);
  return kept.ok && Buffer.compare(kept.value, stored) === 0;
}

/** One generation, read: `notFound` for one that is gone, `damaged` for one that says no project. */
export async function readBackup(
  files: SealedFiles,
  id: string,
): Promise<Result<ProjectSnapshot, AppError>> {
  const stored = await readBackupBytes(files, id);
  if (!stored.ok) return stored;
  const content = files.open(stored.value);
  return content.ok ? await readSnapshot(content.value) : content;
}

/** One generation as it lies there, perhaps sealed; `notFound` for one that is gone. */
export async function readBackupBytes(
  { fs, path }: Place,
  id: string,
): Promise<Result<Uint8Array, AppError>> {
  if (instantOf(id) === undefined) return err(GONE);
  const read = await attempt('read', () => readRegularFile(fs, join(backupsFolder(path), id)));
  return read.ok || read.error.code !== 'notFound' ? read : err(GONE);
}

/** The newest generation that can be read, if any; damaged ones are passed over. Throws the system's error. */
export async function newestGoodBackup(
  files: SealedFiles,
): Promise<{ readonly backup: Backup; readonly snapshot: ProjectSnapshot } | undefined> {
  for (const backup of await listBackups(files)) {
    const snapshot = await readBackup(files, backup.id);
    if (snapshot.ok) return { backup, snapshot: snapshot.value };
  }
  return undefined;
}

/** Gives the folder of backups the name that the project has got. Throws the system's error. */
export async function moveBackups(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.rename(backupsFolder(from), backupsFolder(to));
  } catch (error) {
    // There is none before the first save.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** Its number says which is newer; colons cannot stand in a file's name everywhere. */
function idOf(generation: number, instant: Date): string {
  const number = String(generation).padStart(6, '0');
  return `${number}-${instant.toISOString().replaceAll(':', '-')}${PROJECT_EXTENSION}`;
}

/** Earlier Galleys numbered none; theirs are older than any that has a number. */
const ID = /^(?:(\d{6,9})-)?(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.galley$/;

function generationOf(name: string): number {
  return Number(ID.exec(name)?.[1] ?? 0);
}

function instantOf(name: string): string | undefined {
  const [, , hour, minute, second] = ID.exec(name) ?? [];
  const instant = `${hour}:${minute}:${second}`;
  return hour !== undefined && !Number.isNaN(Date.parse(instant)) ? instant : undefined;
}

const NO_FOLDER: AppError = {
  code: 'invalidInput',
  message:
    'Where backups belong, beside the project, is a link and not a folder; Galley does not follow links. Put a folder in its place.',
};

const GONE: AppError = {
  code: 'notFound',
  message: 'This backup is not there any more. Nothing was changed. Choose another.',
};
