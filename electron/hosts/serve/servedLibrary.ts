import { join } from 'node:path';
import { z } from 'zod';
import { jsonValue } from '../../../shared/jsonValue';
import { removeIfThere, replaceFile } from '../../files/atomicFile';
import { attempt } from '../../files/attempt';
import { type FileSystem, PRIVATE_FOLDER } from '../../files/fileSystem';
import { readRegularFile } from '../../files/readFile';
import { sha256 } from '../../files/sha256';

const reachableSchema = z.object({ port: z.int().min(1).max(65_535), key: z.string().min(32) });
/** By its port, and the secret by which it knows those who start it again. */
export type Reachable = z.infer<typeof reachableSchema>;

const MAX_BYTES = 4096;

/** Where the server of a library can be reached: a private file that its later starts find. */
export interface ServedLibrary {
  /** Undefined where none is known. It may have ended without a word. */
  find(): Promise<Reachable | undefined>;
  /** Answers whether it could be written. */
  announce(reachable: Reachable): Promise<boolean>;
  /** Unless another server has taken its place. */
  withdraw(reachable: Reachable): Promise<void>;
}

export function createServedLibrary({
  dataFolder,
  library,
  fileSystem,
}: {
  readonly dataFolder: string;
  readonly library: string;
  readonly fileSystem: FileSystem;
}): ServedLibrary {
  const path = join(dataFolder, `served-${sha256(library).slice(0, 16)}.json`);
  const find = async (): Promise<Reachable | undefined> => {
    const read = await attempt('read', () => readRegularFile(fileSystem, path, MAX_BYTES));
    if (!read.ok) return undefined;
    return reachableSchema.safeParse(jsonValue(Buffer.from(read.value).toString('utf8'))).data;
  };
  return {
    find,
    async announce(reachable) {
      const written = await attempt('create', async () => {
        await fileSystem.mkdir(dataFolder, PRIVATE_FOLDER);
        await replaceFile(fileSystem, path, Buffer.from(JSON.stringify(reachable)), 'private');
      });
      return written.ok;
    },
    async withdraw({ key }) {
      if ((await find())?.key !== key) return;
      await attempt('save', () => removeIfThere(fileSystem, path));
    },
  };
}
