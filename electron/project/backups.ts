import { join } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { Backup } from '../../shared/ipc/contract';
import { err, type Result } from '../../shared/result';
import { keepAs } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { ExpectedError } from '../files/expectedError';
import { besidePath, PROJECT_EXTENSION } from '../files/fileName';
import { errorCode, type FileSystem, namesIn, PRIVATE_FOLDER } from '../files/fileSystem';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { readSnapshot } from '../reading/readSnapshot';
import { thinBackups } from './thinBackups';

/** Of which project; whether its backups are sealed does not matter. */
type Place = Pick<SealedFiles, 'fs' | 'path'>;

/** The folder beside a project in which earlier states lie, each a project file that can be opened. */
export function backupsFolder(projectPath: string): string {
  return besidePath(projectPath, '.backups');
}

/**
 * Keeps the file as it is now and thins the generations by age. `stored` are the file's bytes, known to be
 * those of a sound project. Where that fails the file is as it was.
 */
export function keepBackup(
  files: Place,
  stored: Uint8Array,
  now: Date,
): Promise<Result<undefined, AppError>> {
  return attempt('backUp', async () => {
    const { fs, path } = files;
    const { mtime } = await fs.lstat(path);
    const known = await listBackups(files);
    const id = idOf(mtime);
    if (known.some((backup) => backup.id === id)) return undefined;
    const folder = backupsFolder(path);
    await fs.mkdir(folder, PRIVATE_FOLDER);
    if (!(await fs.lstat(folder)).isDirectory()) throw new ExpectedError(NO_FOLDER);
    await keepAs(fs, path, join(folder, id), stored);
    const instants = [mtime.valueOf(), ...known.map(({ savedAt }) => Date.parse(savedAt))];
    for (const instant of thinBackups(instants, now.valueOf())) {
      await fs.unlink(join(folder, idOf(new Date(instant))));
    }
    return undefined;
  });
}

/** The generations there are, newest first. Throws the system's error. */
export async function listBackups({ fs, path }: Place): Promise<Backup[]> {
  const folder = backupsFolder(path);
  const backups: Backup[] = [];
  for (const name of await namesIn(fs, folder)) {
    const savedAt = instantOf(name);
    if (savedAt === undefined) continue;
    const stats = await fs.lstat(join(folder, name));
    if (stats.isFile()) backups.push({ id: name, savedAt, bytes: stats.size });
  }
  return backups.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
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

/** Colons cannot stand in a file's name everywhere. */
function idOf(instant: Date): string {
  return `${instant.toISOString().replaceAll(':', '-')}${PROJECT_EXTENSION}`;
}

function instantOf(name: string): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.galley$/.exec(name);
  const instant = parts && `${parts[1]}:${parts[2]}:${parts[3]}`;
  return instant && !Number.isNaN(Date.parse(instant)) ? instant : undefined;
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
