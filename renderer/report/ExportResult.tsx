import { assertNever } from '../../shared/assertNever';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import styles from './ReportView.module.css';
import type { ExportState } from './useExport';

/** Where the report went, or why it went nowhere. */
export function ExportResult({ state }: { state: ExportState }) {
  const { host } = useApp();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'working':
      return <p className={styles.result}>Writing the report…</p>;
    case 'failed':
      return (
        <p className={`${styles.result} ${styles.failed}`} title={state.error.detail}>
          {state.error.message}
        </p>
      );
    case 'done': {
      const { went } = state.result;
      return went.kind === 'download' ? (
        <p className={styles.result}>
          <span aria-hidden>✓ </span>“{went.name}” went to your browser’s downloads.
        </p>
      ) : (
        <p className={styles.result}>
          <span aria-hidden>✓ </span>Written to “{went.name}”.
          <Button
            look="quiet"
            onPress={() => void host.call('report.reveal', { handle: went.handle })}
          >
            Show in folder
          </Button>
        </p>
      );
    }
    default:
      return assertNever(state);
  }
}
