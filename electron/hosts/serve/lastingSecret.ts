import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileSystem } from '../../files/fileSystem';
import { createJsonFile } from '../../files/jsonFile';
import type { LastingSecret } from './passes';

const schema = z.object({ secret: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * By which a window knows that it talks to a server of the same person again, and the server the window:
 * a private file. Where it cannot be written, windows have to be opened anew after a restart.
 */
export async function loadLastingSecret({
  dataFolder,
  fileSystem,
}: {
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
}): Promise<LastingSecret> {
  const initial = newSecret();
  const file = createJsonFile({
    path: join(dataFolder, 'windows.json'),
    schema,
    initial,
    fileSystem,
  });
  // A copy is another value, and so is written.
  let { secret } = await file.remember((value) => (value === initial ? { ...value } : value));
  return {
    get: () => secret,
    renew: () => {
      const next = newSecret();
      secret = next.secret;
      void file.remember(() => next);
    },
  };
}

function newSecret() {
  return { secret: randomBytes(32).toString('hex') };
}
