import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { publishTable } from '../bench/publishTable';
import { findBrowser } from '../e2e/findBrowser';
import { IS_FULL } from './effort';
import { installStrace, missingHere } from './machine';
import { faultsTable, missingParts, type Result, readResults } from './results';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The saving process as one file that Node runs. */
    saver: string;
    browserPath: string;
    dataFolder: string;
    /** Where the parts write down what came out of them. */
    results: string;
  }
}

const PAGE = new URL('../docs/faults.md', import.meta.url);

/** Builds the process that is to be killed; in the end shows what came out. */
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
        // Compiled code has to lie where its package is.
        external: ['fs-native-extensions'],
        output: {
          entryFileNames: 'saver.mjs',
          chunkFileNames: '[name].mjs',
          // write-file-atomic is CommonJS and asks for it.
          banner: 'const __filename = import.meta.filename;',
        },
      },
    },
    ssr: { noExternal: true },
  });
  await symlink(
    fileURLToPath(new URL('../node_modules', import.meta.url)),
    join(folder, 'node_modules'),
  );
  const results = join(folder, 'results');
  await writeFile(results, '');
  project.provide('browserPath', (await findBrowser()).path);
  project.provide('dataFolder', join(folder, 'data'));
  project.provide('saver', join(folder, 'saver.mjs'));
  project.provide('results', results);
  return async () => {
    const kept = await readResults(results);
    await rm(folder, { recursive: true, force: true });
    if (IS_FULL) await publish(kept);
  };
}

/** Prints the table, and writes it into docs/faults.md where it is whole. */
async function publish(results: readonly Result[]): Promise<void> {
  const table = faultsTable(results);
  process.stdout.write(`\n${table}\n\n`);
  const missing = missingParts(results);
  if (missing.length > 0) {
    process.stdout.write(
      `docs/faults.md stays as it is, without a result: ${missing.join('; ')}.\n`,
    );
    return;
  }
  await publishTable(PAGE, 'faults', table);
}
