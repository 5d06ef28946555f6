import type { FileSystem } from '../fileSystem';
import { readStart } from '../readFile';

/** The first line of every age file. */
const FIRST_LINE = Buffer.from('age-encryption.org/v1\n');
/** A header of one passphrase has 150 bytes; a file that has none within this is no project. */
export const LONGEST_HEADER = 1024;
const MAC_LINE = '\n--- ';

/** Whether a file is an age file by its first line. */
export function isProtected(bytes: Uint8Array): boolean {
  return FIRST_LINE.equals(bytes.subarray(0, FIRST_LINE.length));
}

/** Looks at the first bytes alone. Throws the system's error. */
export async function isProtectedFile(fs: FileSystem, path: string): Promise<boolean> {
  return isProtected(await readStart(fs, path, FIRST_LINE.length));
}

/** The bytes of a file up to its payload; undefined where they have no end, or it is no age file. */
export function headerOf(bytes: Uint8Array): Buffer | undefined {
  if (!isProtected(bytes)) return undefined;
  const start = Buffer.from(bytes.subarray(0, LONGEST_HEADER));
  const mac = start.indexOf(MAC_LINE);
  const end = mac === -1 ? -1 : start.indexOf('\n', mac + MAC_LINE.length);
  return end === -1 ? undefined : start.subarray(0, end + 1);
}
