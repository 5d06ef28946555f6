import { readRegularFile } from '../readFile';
import type { SealedFiles } from './sealedFiles';

/** The files of one project as they are sealed, or in clear, and as they shall be from now on. */
export interface Recasting {
  readonly from: SealedFiles;
  readonly to: SealedFiles;
}

/**
 * Writes what a file says anew, in its place and with its dates. One that is as it shall be stays, so that
 * work that a crash ended can be done again; so does one that cannot be opened. Throws the system's error.
 */
export async function recastFile({ from, to }: Recasting, path: string): Promise<void> {
  if (await to.isOwn(path)) return;
  const content = from.open(await readRegularFile(to.fs, path));
  if (!content.ok) return;
  const { atime, mtime } = await to.fs.lstat(path);
  await to.replace(path, content.value);
  await to.fs.utimes(path, atime, mtime);
}
