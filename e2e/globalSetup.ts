import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { electronRuntime } from './electron/electronRuntime';
import { findBrowser } from './findBrowser';

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string;
    /** Of the command line: not the settings of who runs the tests. */
    dataFolder: string;
  }
}

/** Finds the browser once for all end-to-end tests, and says which it is. Answers what ends with them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { path, how } = await findBrowser();
  process.stdout.write(`End-to-end tests use ${path} (${how}).\n`);
  if (!electronRuntime()) {
    process.stdout.write('e2e/electron: not run, Electron’s runtime is not on this machine.\n');
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'galley-e2e-data-'));
  project.provide('browserPath', path);
  project.provide('dataFolder', dataFolder);
  return () => rm(dataFolder, { recursive: true, force: true });
}
