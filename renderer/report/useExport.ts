import { useState } from 'react';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import { exportDetail } from '../../shared/ipc/exportDetail';
import { useSession } from '../project/session/useSession';
import type { ReportChoice } from '../project/session/workspace';
import { useApp } from '../ui/AppContext';
import { startDownload } from '../ui/files/startDownload';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly job: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly result: Output<'report.export'> }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Whether what is written tells other programs at which address it stands. */
export function needsPage({ profile, format }: ReportChoice): boolean {
  return format === 'claimreview' || (format === 'html' && profile === 'public');
}

/** The choice as main takes it: the address goes along where it is written. */
export function requestFor(choice: ReportChoice) {
  const { profile, format, allowStale } = choice;
  const pageUrl = needsPage(choice) ? choice.pageUrl.trim() : '';
  return { profile, format, ...(pageUrl && { pageUrl }), ...(allowStale && { allowStale }) };
}

/** Hands the report over: saves first, then has it written, or downloaded by the browser. */
export function useExport() {
  const session = useSession();
  const { host } = useApp();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const run = async (choice: ReportChoice) => {
    const job = crypto.randomUUID();
    setState({ kind: 'working', job });
    const saved = await session.save.flush();
    if ('error' in saved) {
      setState({
        kind: 'failed',
        error: {
          ...saved.error,
          message: `The report was not written, because it would lack your last changes: ${saved.error.message}`,
        },
      });
      return;
    }
    const { handle } = session;
    const written = await host.call('report.export', { job, handle, ...requestFor(choice) });
    if (written.ok) {
      const { went } = written.value;
      const problem = went.kind === 'download' ? await startDownload(host, went) : null;
      if (problem !== null) {
        setState({ kind: 'failed', error: { code: 'unavailable', message: problem } });
        return;
      }
      session.log.add({ what: 'exported', detail: exportDetail(choice) });
      session.save.touch();
      setState({ kind: 'done', result: written.value });
    } else if (written.error.code === 'cancelled') setState({ kind: 'cancelled' });
    else setState({ kind: 'failed', error: written.error });
  };
  const cancel = () => {
    if (state.kind === 'working') void host.call('job.cancel', { job: state.job });
  };
  /** Takes back what was said of an export that is over. */
  const forget = () =>
    setState((current) => (current.kind === 'working' ? current : { kind: 'idle' }));
  return { state, run, cancel, forget };
}
