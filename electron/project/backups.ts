import { join } from 'node:path';
import type { Backup } from '../../shared/ipc/contract';
import { keepAs } from '../files/atomicFile';
import { PROJECT_EXTENSION } from '../files/fileName';
import { errorCode, type FileSystem } from '../files/fileSystem';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import type { ProjectCipher } from '../files/sealing/projectCipher';
import { snapshotOfStored } from '../files/sealing/storedContent';
import { StorageError } from '../files/storageError';
import { thinBackups } from './thinBackups';

/** Open to its owner alone. */
const PRIVATE_FOLDER = 0o700;

/** The folder beside a project in which earlier states lie, each a project file that can be opened. */
export function backupsFolder(projectPath: string): string {
  return projectPath.endsWith(PROJECT_EXTENSION)
    ? `${projectPath.slice(0, -PROJECT_EXTENSION.length)}.backups`
    : `${projectPath}.backups`;
}

/**
 * Keeps the file as it is now and thins the generations by age. `bytes` are the file's, known to be a
 * sound project. Throws `StorageError` and the system's error; the file is as it was.
 */
export async function keepBackup(
  fs: FileSystem,
  projectPath: string,
  bytes: Uint8Array,
  now: Date,
): Promise<void> {
  const { mtime } = await fs.lstat(projectPath);
  const known = await listBackups(fs, projectPath);
  const id = idOf(mtime);
  if (known.some((backup) => backup.id === id)) return;
  const folder = backupsFolder(projectPath);
  await fs.mkdir(folder, PRIVATE_FOLDER);
  await refuseUnlessFolder(fs, folder);
  await keepAs(fs, projectPath, join(folder, id), bytes);
  const instants = [mtime.valueOf(), ...known.map(({ savedAt }) => Date.parse(savedAt))];
  for (const instant of thinBackups(instants, now.valueOf())) {
    await fs.unlink(join(folder, idOf(new Date(instant))));
  }
}

/** The generations there are, newest first. Throws the system's error. */
export async function listBackups(fs: FileSystem, projectPath: string): Promise<Backup[]> {
  const folder = backupsFolder(projectPath);
  const backups: Backup[] = [];
  for (const name of await namesIn(fs, folder)) {
    const savedAt = instantOf(name);
    if (savedAt === undefined) continue;
    const stats = await fs.lstat(join(folder, name));
    if (stats.isFile()) backups.push({ id: name, savedAt, bytes: stats.size });
  }
  return backups.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** One generation, parsed. Throws `StorageError` for one that is gone or damaged. */
export async function readBackup(
  fs: FileSystem,
  projectPath: string,
  id: string,
  cipher?: ProjectCipher,
): Promise<ProjectSnapshot> {
  const snapshot = snapshotOfStored(await readBackupBytes(fs, projectPath, id), cipher);
  if (!snapshot.ok) throw new StorageError(snapshot.error);
  return snapshot.value;
}

/** One generation as it lies there. Throws `StorageError` for one that is gone. */
export async function readBackupBytes(
  fs: FileSystem,
  projectPath: string,
  id: string,
): Promise<Uint8Array> {
  if (instantOf(id) === undefined) throw gone();
  return readRegularFile(fs, join(backupsFolder(projectPath), id)).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? gone() : error;
  });
}

/** The newest generation that can be read, if any; damaged ones are passed over. */
export async function newestGoodBackup(
  fs: FileSystem,
  projectPath: string,
  cipher?: ProjectCipher,
): Promise<{ readonly backup: Backup; readonly snapshot: ProjectSnapshot } | undefined> {
  for (const backup of await listBackups(fs, projectPath)) {
    try {
      return { backup, snapshot: await readBackup(fs, projectPath, backup.id, cipher) };
    } catch (error) {
      if (!(error instanceof StorageError) && errorCode(error) === undefined) throw error;
    }
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

async function namesIn(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}

async function refuseUnlessFolder(fs: FileSystem, path: string): Promise<void> {
  if ((await fs.lstat(path)).isDirectory()) return;
  throw new StorageError({
    code: 'invalidInput',
    message:
      'Where backups belong, beside the project, is a link and not a folder; Galley does not follow links. Put a folder in its place.',
  });
}

function gone(): StorageError {
  return new StorageError({
    code: 'notFound',
    message: 'This backup is not there any more. Nothing was changed. Choose another.',
  });
}
