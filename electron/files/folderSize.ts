import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessRefused } from './unlessRefused';

/** How many bytes the files below a folder have; what goes meanwhile, or is not there, has none. */
export async function folderSize(folder: string): Promise<number> {
  const entries = await unlessRefused(readdir(folder, { recursive: true, withFileTypes: true }));
  let bytes = 0;
  for (const entry of entries ?? []) {
    if (!entry.isFile()) continue;
    const stats = await unlessRefused(lstat(join(entry.parentPath, entry.name)));
    bytes += stats?.size ?? 0;
  }
  return bytes;
}
