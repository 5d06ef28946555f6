import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { manualPage } from '../electron/hosts/cli/describe/manualPage';
import { version } from '../package.json';

/** Writes the manual page with each build, where package.json says that `man galley` finds it. */
export function manualPageFile(): Plugin {
  return {
    name: 'galley-manual-page',
    async closeBundle() {
      const folder = new URL('../out/man/', import.meta.url);
      await mkdir(folder, { recursive: true });
      await writeFile(fileURLToPath(new URL('galley.1', folder)), manualPage(version));
    },
  };
}
