/**
 * Where the import worker is, seen from the module that asks: beside the built entries and the chunks
 * they share, or the unbuilt source in tests.
 */
export function importWorkerUrl(from: string = import.meta.url): URL {
  return new URL(from.endsWith('.ts') ? './sourceWorker.mjs' : './importWorker.js', from);
}
