import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './findBrowser';

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string;
    /** Of the command line: not the settings of who runs the tests. */
    dataFolder: string;
    /** What runs the desktop app: Electron, or what stands in for it (docs/electron.md). */
    desktopRuntime: 'electron' | 'stand-in';
  }
}

/** Finds the browser once for all end-to-end tests, and says which it is. Answers what ends with them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { path, how } = await findBrowser();
  process.stdout.write(`End-to-end tests use ${path} (${how}).\n`);
  const dataFolder = await mkdtemp(join(tmpdir(), 'galley-e2e-data-'));
  project.provide('browserPath', path);
  project.provide('dataFolder', dataFolder);
  return () => rm(dataFolder, { recursive: true, force: true });
}
