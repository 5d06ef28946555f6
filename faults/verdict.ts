import { readFile } from 'node:fs/promises';
import { errorCode } from '../electron/files/fileSystem';
import { versionOf } from './versions';

/** What became of a project: whole and as new as was promised, or not. */
export type Verdict = 'whole' | 'lost' | 'unreadable';

/** Judges the bytes on the disk against the newest version that was acknowledged. */
export function judge(bytes: Uint8Array | undefined, acknowledged: number): Verdict {
  const version = bytes && versionOf(bytes);
  if (version === undefined) return 'unreadable';
  return version < acknowledged ? 'lost' : 'whole';
}

/** The bytes of a file, undefined where there is none. */
export async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
