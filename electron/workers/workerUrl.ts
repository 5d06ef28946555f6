import { pathToFileURL } from 'node:url';
import { getEnvironmentData } from 'node:worker_threads';

/**
 * What starts by an address: the worker of a room, which is an entry of the build, or the `host` of a child process,
 * which runs one of them.
 */
type WorkerName = 'import' | 'export' | 'reading' | 'host';

/**
 * Where a worker is, seen from this module: beside the built entries and the chunks they share, or in tests
 * where those have bundled it (.ci/bundleWorkers.ts), or else the unbuilt source.
 */
export function workerUrl(name: WorkerName, from: string = import.meta.url): URL {
  if (!from.endsWith('.ts')) return new URL(`./${BUILT[name]}.js`, from);
  const bundled = getEnvironmentData('bundledWorkers');
  if (typeof bundled === 'string' && bundled !== '') {
    return new URL(`./${name}.mjs`, pathToFileURL(`${bundled}/`));
  }
  return new URL(name === 'host' ? './sourceHost.mjs' : `../${name}/sourceWorker.mjs`, from);
}

const BUILT: Record<WorkerName, string> = {
  import: 'importWorker',
  export: 'exportWorker',
  reading: 'readingWorker',
  host: 'childHost',
};
