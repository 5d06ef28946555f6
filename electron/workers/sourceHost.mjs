// Starts the host of a child process from source, for tests that bundle nothing.
await import('./runSource.mjs');
await import('./childHost.ts');
