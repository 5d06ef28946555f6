import type { TestProject } from 'vitest/node';
import { electronRuntime } from './electron/electronRuntime';
import { findBrowser } from './findBrowser';

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string;
  }
}

/** Finds the browser once for all end-to-end tests, and says which it is. */
export default async function setup(project: TestProject): Promise<void> {
  const { path, how } = await findBrowser();
  process.stdout.write(`End-to-end tests use ${path} (${how}).\n`);
  if (!electronRuntime()) {
    process.stdout.write('e2e/electron: not run, Electron’s runtime is not on this machine.\n');
  }
  project.provide('browserPath', path);
}
