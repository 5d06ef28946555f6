import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFile, removeIfThere } from '../../files/atomicFile';
import { attempt } from '../../files/attempt';
import { type FileSystem, namesIn, PRIVATE_FOLDER } from '../../files/fileSystem';

const FOLDER = 'way-in';
/** What a server that was killed left behind is older than this (ms). */
const FORGOTTEN_MS = 60 * 60_000;
const NAME = /^([0-9a-f]{16})\.html$/;

/**
 * Private pages that lead a browser to an address with its token. Every user of a machine can read the
 * arguments with which programs are started, so a browser is never started with that address itself.
 */
export interface EntryPages {
  /** The `file:` address of a page that leads there. Throws the system's error where it cannot be written. */
  make(address: string): Promise<string>;
  /** The token of this name was used: its page is not needed any more. */
  remove(id: string): Promise<void>;
  /** Removes what was left behind. */
  sweep(now: Date): Promise<void>;
}

export function createEntryPages({
  dataFolder,
  fileSystem,
}: {
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
}): EntryPages {
  const folder = join(dataFolder, FOLDER);
  const pathOf = (id: string) => join(folder, `${id}.html`);
  return {
    async make(address) {
      const [, id = ''] = /#token=([0-9a-f]{16})/.exec(address) ?? [];
      await fileSystem.mkdir(folder, PRIVATE_FOLDER);
      // Files are made for their owner alone.
      await createFile(fileSystem, pathOf(id), Buffer.from(pageTo(address), 'utf8'));
      return pathToFileURL(pathOf(id)).href;
    },
    async remove(id) {
      await attempt('save', () => removeIfThere(fileSystem, pathOf(id)));
    },
    async sweep(now) {
      await attempt('save', async () => {
        for (const name of await namesIn(fileSystem, folder)) {
          const path = join(folder, name);
          const isOld = now.valueOf() - (await fileSystem.lstat(path)).mtimeMs > FORGOTTEN_MS;
          if (NAME.test(name) && isOld) await removeIfThere(fileSystem, path);
        }
      });
    },
  };
}

/** A page without a script, which goes on to the address at once. */
function pageTo(address: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Galley</title>
<p><a href="${address}" rel="noreferrer">Open Galley</a></p>
</html>
`;
}
