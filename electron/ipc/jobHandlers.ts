import { ok } from '../../shared/result';
import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function jobHandlers({ jobs }: Services): HandlersOf<'job'> {
  return {
    'job.progress': async ({ job }) => ok(jobs.progress(job)),
    'job.cancel': async ({ job }) => {
      jobs.cancel(job);
      return ok({});
    },
  };
}
