/**
 * Where the import worker is, seen from the module that asks: beside the built entries, one folder up
 * from a chunk they share, or the unbuilt source in tests.
 */
export function importWorkerUrl(from: string = import.meta.url): URL {
  if (from.endsWith('.ts')) return new URL('./sourceWorker.mjs', from);
  const folder = new URL('.', from);
  const isChunk = folder.pathname.endsWith('/chunks/');
  return new URL(isChunk ? '../importWorker.js' : './importWorker.js', folder);
}
