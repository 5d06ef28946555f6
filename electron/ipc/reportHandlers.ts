import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function reportHandlers({ reports, jobs }: Services): HandlersOf<'report'> {
  return {
    'report.preview': (request) => reports.preview(request),
    'report.export': ({ job, ...request }, { signal }) =>
      jobs.run(job, signal, (running) => reports.export(request, running)),
    'report.reveal': ({ handle }) => reports.reveal(handle),
  };
}
