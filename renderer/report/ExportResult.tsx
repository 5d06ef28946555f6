import { assertNever } from '../../shared/assertNever';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { JobProgress } from '../ui/progress/JobProgress';
import styles from './ExportResult.module.css';
import { LEFT_OUT, NOT_AS_CHECKED, Notes } from './Notes';
import type { ExportState } from './useExport';

/** How far the report is, then where it went and what it lacks, or why it went nowhere. */
export function ExportResult({ state, onCancel }: { state: ExportState; onCancel(): void }) {
  const { host } = useApp();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <div className={styles.working}>
          <p>Writing the report…</p>
          <JobProgress job={state.job} label="Writing the report" />
          <Button look="quiet" onPress={onCancel}>
            Cancel
          </Button>
        </div>
      );
    case 'cancelled':
      return <p>Cancelled. No report was written.</p>;
    case 'failed':
      return (
        <p className={styles.failed} title={state.error.detail}>
          {state.error.message}
        </p>
      );
    case 'done': {
      const { went, notes, heldBack } = state.result;
      return (
        <>
          {went.kind === 'download' ? (
            <p className={styles.done}>
              <span aria-hidden>✓ </span>“{went.name}” went to your browser’s downloads.
            </p>
          ) : (
            <p className={styles.done}>
              <span aria-hidden>✓ </span>Written to “{went.name}”.
              <Button
                look="quiet"
                onPress={() => void host.call('report.reveal', { handle: went.handle })}
              >
                Show in folder
              </Button>
            </p>
          )}
          <Notes title={NOT_AS_CHECKED} notes={heldBack} />
          <Notes title={LEFT_OUT} notes={notes} />
        </>
      );
    }
    default:
      return assertNever(state);
  }
}
