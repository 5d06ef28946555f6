import { setEnvironmentData } from 'node:worker_threads';
import { inject } from 'vitest';

// Read by `sourceWorker.mjs`: a worker starts without an environment, but not without this.
setEnvironmentData('bundledWorkers', inject('workers'));
