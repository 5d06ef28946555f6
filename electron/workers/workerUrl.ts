/** A worker's name is that of its folder; its code is an entry of the build. */
type WorkerName = 'import' | 'export';

/**
 * Where a worker is, seen from this module: beside the built entries and the chunks they share, or the
 * unbuilt source in tests.
 */
export function workerUrl(name: WorkerName, from: string = import.meta.url): URL {
  const path = from.endsWith('.ts') ? `../${name}/sourceWorker.mjs` : `./${name}Worker.js`;
  return new URL(path, from);
}
