import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../e2e/findBrowser';
import { installStrace, missingHere } from './machine';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The saving process as one file that Node runs. */
    saver: string;
    browserPath: string;
  }
}

/** Builds the process that is to be killed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  installStrace();
  for (const missing of missingHere()) process.stdout.write(`faults: not run, ${missing}.\n`);
  const folder = await mkdtemp(join(tmpdir(), 'galley-faults-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./saver.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        output: {
          entryFileNames: 'saver.mjs',
          // write-file-atomic is CommonJS and asks for it.
          banner: 'const __filename = import.meta.filename;',
        },
      },
    },
    ssr: { noExternal: true },
  });
  project.provide('browserPath', (await findBrowser()).path);
  project.provide('saver', join(folder, 'saver.mjs'));
  return () => rm(folder, { recursive: true, force: true });
}
