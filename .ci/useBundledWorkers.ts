import { setEnvironmentData } from 'node:worker_threads';
import { inject } from 'vitest';

// Read by `workerUrl`.
setEnvironmentData('bundledWorkers', inject('workers'));
