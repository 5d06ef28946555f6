import { contract } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

export function jobHandlers({ jobs }: Services): HandlersOf<'job.progress' | 'job.cancel'> {
  return {
    'job.progress': handler(contract['job.progress'], async ({ job }) => ok(jobs.progress(job))),
    'job.cancel': handler(contract['job.cancel'], async ({ job }) => {
      jobs.cancel(job);
      return ok({});
    }),
  };
}
