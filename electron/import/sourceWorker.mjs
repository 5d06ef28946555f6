// Starts the worker from source, for tests.
import '../runSource.mjs';

await import('./importWorker.ts');
