import { contract } from '../../shared/ipc/contract';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

export function reportHandlers({
  reports,
}: Services): HandlersOf<'report.preview' | 'report.export' | 'report.reveal'> {
  return {
    'report.preview': handler(contract['report.preview'], ({ handle, profile }) =>
      reports.preview(handle, profile),
    ),
    'report.export': handler(contract['report.export'], ({ handle, profile, format }) =>
      reports.export(handle, profile, format),
    ),
    'report.reveal': handler(contract['report.reveal'], ({ handle }) => reports.reveal(handle)),
  };
}
