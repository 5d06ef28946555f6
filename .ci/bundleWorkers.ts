import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { jsdomInOneFile, STAY_OUTSIDE } from './mainBundle';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with the bundled workers; empty where they start from source. */
    workers: string;
  }
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the workers once for all unit tests: some ninety of them start, and to read a hundred modules of
 * TypeScript takes each a third of a second. Answers what removes the bundle.
 */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  // While files change, the bundle would be that of the beginning.
  if (project.config.watch) {
    project.provide('workers', '');
    return undefined;
  }
  // As deep as out/main, from where the built workers find their neighbours.
  const out = join(ROOT, 'out');
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(join(out, 'test-workers-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [jsdomInOneFile()],
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      rolldownOptions: {
        external: [...STAY_OUTSIDE],
        input: {
          import: join(ROOT, 'electron/import/importWorker.ts'),
          export: join(ROOT, 'electron/export/exportWorker.ts'),
          reading: join(ROOT, 'electron/reading/readingWorker.ts'),
          host: join(ROOT, 'electron/workers/childHost.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  project.provide('workers', folder);
  return () => rm(folder, { recursive: true, force: true });
}
