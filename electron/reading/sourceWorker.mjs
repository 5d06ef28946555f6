// Starts the worker from source, for tests that bundle nothing (.ci/bundleWorkers.ts).
await import('../workers/runSource.mjs');
await import('./readingWorker.ts');
