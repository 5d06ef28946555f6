import { join } from 'node:path';
import { replaceFile } from '../files/atomicFile';
import { errorCode, type FileSystem, PRIVATE_FOLDER } from '../files/fileSystem';
import { markForeign } from '../files/markForeign';
import { attachmentName } from './attachmentName';

/** Copies of attachments that other programs have been given; the originals are never handed out. */
export interface OpenedCopies {
  /** Makes a private copy under a safe name, marked as a file from elsewhere. Returns its path. Throws the system's error. */
  put(label: string, hash: string, bytes: Uint8Array): Promise<string>;
  /** Removes those of the last time, as far as no other program holds them. */
  clear(): Promise<void>;
}

export function createOpenedCopies(options: {
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
  /** Marks a copy as a file from elsewhere. */
  readonly mark?: (path: string) => Promise<void>;
}): OpenedCopies {
  const { fileSystem, mark = markForeign } = options;
  const folder = join(options.dataFolder, 'opened');
  return {
    async put(label, hash, bytes) {
      await fileSystem.mkdir(folder, PRIVATE_FOLDER);
      const { base, extension } = attachmentName(label);
      // The hash keeps two files of one name apart, and one that is opened again is one copy.
      const path = join(folder, `${base} (${hash.slice(0, 8)})${extension}`);
      await replaceFile(fileSystem, path, bytes);
      await mark(path);
      return path;
    },
    async clear() {
      try {
        for (const name of await fileSystem.readdir(folder)) {
          await fileSystem.unlink(join(folder, name));
        }
      } catch (error) {
        // There is none before the first file is opened; one that is held goes the next time.
        if (errorCode(error) === undefined) throw error;
      }
    },
  };
}
