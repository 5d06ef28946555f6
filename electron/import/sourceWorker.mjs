// Starts the worker from source, for tests.
import '../workers/runSource.mjs';

await import('./importWorker.ts');
