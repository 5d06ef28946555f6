// Starts the worker in tests: bundled where the test run has done so (.ci/bundleWorkers.ts), else from source.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getEnvironmentData } from 'node:worker_threads';

const folder = getEnvironmentData('bundledWorkers');
if (folder) {
  await import(pathToFileURL(join(folder, 'export.mjs')).href);
} else {
  await import('../workers/runSource.mjs');
  await import('./exportWorker.ts');
}
