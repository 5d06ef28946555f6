import { contract } from '../../shared/ipc/contract';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

export function reportHandlers({
  reports,
  jobs,
}: Services): HandlersOf<'report.preview' | 'report.export' | 'report.reveal'> {
  return {
    'report.preview': handler(contract['report.preview'], (request) => reports.preview(request)),
    'report.export': handler(contract['report.export'], ({ job, ...request }, { signal }) =>
      jobs.run(job, signal, (running) => reports.export(request, running)),
    ),
    'report.reveal': handler(contract['report.reveal'], ({ handle }) => reports.reveal(handle)),
  };
}
